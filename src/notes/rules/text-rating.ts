import type { Note } from '../note.ts';
import { commonRatingWords, commonStance } from '../stance.ts';
import { sameWord } from '../terms/word-key.ts';
import { wordsOf } from './name-words.ts';
import { isOwnClaim } from './own-claim.ts';
import { wrongClaims } from './prose.ts';
import type { NoteRule } from './rule.ts';
import { matchesOf } from './target-mentions.ts';

export const textRating: NoteRule = {
  id: 'text-rating',
  severity: 'warning',
  what: "A rating that the dek, summary, key points or body give the stock agrees with the note's fields. A sentence is judged only where it says that this firm gives the rating, and names nobody else.",
  why: 'Readers see the text and the card side by side; a rating that was mended in one place only is wrong in the other.',
  examples: {
    passes: [
      'summary: Fixture Securities upgraded Fixture Corp to Buy from Neutral.\nrating: { from: Neutral, to: Buy }',
      'keyPoints: [Fixture Securities keeps its Equal Weight rating]\nrating: { to: Equal-Weight }',
      'keyPoints: ["Fixture Securities, which had a Hold rating, now sees growth"]\nrating: { to: Buy }',
      'keyPoints: ["Fixture Securities raised its rating from Hold"]\nrating: { to: Buy }',
      'summary: Fixture Securities has a Hold rating on Other Corp.\nrating: { to: Buy }',
      'keyPoints: [Example Bank rates the stock Hold]\nrating: { to: Buy }',
      'keyPoints: ["Fixture Securities downgraded the stock to Hold in March, and to Sell now"]\nrating: { to: Sell }',
      'summary: Fixture Securities downgraded Fixture Corp to Hold last year.\nrating: { to: Sell }',
      'keyPoints: [Fixture Securities has a plan to hold its rating through the year]\nrating: { to: Buy }',
    ],
    fails: [
      'summary: Fixture Securities upgraded Fixture Corp to Buy, and raised its target.\nrating: { to: Overweight }',
      'keyPoints: [Fixture Securities now rates the stock Hold]\nrating: { to: Overweight }',
      'keyPoints: [Fixture Securities has an Outperform rating on the shares]\nrating: { to: Buy }',
      'rating: { to: Buy }\n---\nFixture Securities keeps its **Neutral** rating.',
    ],
  },
  check(context) {
    const { note } = context;
    const { from, to } = note.rating ?? {};
    if (to === undefined) return [];
    return wrongClaims(context, /\b(?:rat(?:ing|es?|ed)|(?:up|down)grade)/i, (prose) => {
      if (prose.field === 'title') return []; // `title-rating` judges it.
      const said = ratingsIn(prose.text, note).filter((found) => isOwnClaim(prose, found, note));
      // A text that names the right rating too speaks of another one besides.
      if (said.some(({ word }) => [from, to].some((own) => own && sameWord(own, word)))) return [];
      return said.map(({ word }) => ({
        said: `rating \`${word}\``,
        words: word,
        known: `\`${to}\``,
        label: `\`rating\` says ${to}`,
        help: `write ${to} there, or mend \`rating\`, whichever is the firm's own word`,
      }));
    });
  },
};

/** The longest first: Sector Outperform is not Outperform. */
const words = commonRatingWords
  .filter((word) => commonStance(word) !== 'none')
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/[\s-]+/g, '[ -]?'))
  .join('|');

/** `its Buy rating`; `rates the stock Buy`; `upgraded Fixture Corp to Buy`. */
const mention = new RegExp(
  String.raw`(?:\b(?:a|an|its|the)(?: new)? ["“]?(?<before>${words})["”]? rating\b|\brat(?:es|ed) (?:it|the (?:stock|shares|company)) (?:a |an |at )?["“]?(?<behind>${words})(?![-\w])|\b(?:up|down)grad(?:es|ed|ing) [^.,;:]{0,50}? to (?:a |an )?["“]?(?<moved>${words})(?![-\w]))`,
  'g',
);

/** The stock, where a text goes on to name it. */
const onStock = /^ on ((?:\p{Lu}[\p{L}\p{N}&.-]*[ ’']?)+)/u;

const earlier = /^ (?:in|last|earlier|an?) /;

/** Returns the ratings that a text gives the note's stock, each with the part of the text that says so. */
function ratingsIn(
  text: string,
  { company, ticker }: Pick<Note, 'company' | 'ticker'>,
): { word: string; index: number; end: number }[] {
  return [...matchesOf(mention, text)].flatMap((match) => {
    const { before, behind, moved } = match.groups ?? {};
    const word = before ?? behind ?? moved;
    const end = match.index + match[0].length;
    const stock = onStock.exec(text.slice(end))?.[1] ?? '';
    const names = new Set([...wordsOf(company), ...wordsOf(ticker)]);
    const isOther = !wordsOf(stock).every((part) => names.has(part));
    if (word === undefined || isOther || earlier.test(text.slice(end))) return [];
    return { word, index: match.index + match[0].indexOf(word), end };
  });
}
