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
  what: "A rating that the dek, summary, key points or body give the stock agrees with the note's fields, and so does the move to it. A sentence is judged only where it says that this firm gives the rating, and names nobody else.",
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
      'summary: Fixture Securities upgraded Fixture Corp from Hold to Buy.\nrating: { from: Hold, to: Buy }',
      'keyPoints: ["Fixture Securities downgraded the stock from Buy to Hold in March"]\nrating: { from: Hold, to: Buy }',
      'keyPoints: [Fixture Securities has a plan to hold its rating through the year]\nrating: { to: Buy }',
    ],
    fails: [
      'summary: Fixture Securities upgraded Fixture Corp to Buy, and raised its target.\nrating: { to: Overweight }',
      'keyPoints: [Fixture Securities now rates the stock Hold]\nrating: { to: Overweight }',
      'keyPoints: [Fixture Securities has an Outperform rating on the shares]\nrating: { to: Buy }',
      'rating: { to: Buy }\n---\nFixture Securities keeps its **Neutral** rating.',
      'summary: Fixture Securities downgraded Fixture Corp to Buy from Hold.\nrating: { from: Hold, to: Buy }',
      'summary: Fixture Securities upgraded Fixture Corp from Buy to Hold.\nrating: { from: Hold, to: Buy }',
    ],
  },
  check(context) {
    const { note } = context;
    const { from, to } = note.rating ?? {};
    if (to === undefined) return [];
    return wrongClaims(context, /\b(?:rat(?:ing|es?|ed)|(?:up|down)grade)/i, (prose) => {
      if (prose.field === 'title') return []; // `title-rating` judges it.
      const said = ratingsIn(prose.text, note).filter((found) => isOwnClaim(prose, found, note));
      const turned = said.filter((found) => isTurned(found, note));
      if (turned.length > 0)
        return turned.map(({ way, word, was, phrase }) => ({
          said: `${way} to ${word} from ${was}`,
          words: phrase,
          known: `${note.action} to ${to} from ${from}`,
          label: `\`rating\` goes from ${from} to ${to}`,
          help: 'mend the verb or the two ratings here, or `action` and `rating`, whichever is wrong',
        }));
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
  String.raw`(?:\b(?:a|an|its|the)(?: new)? ["“]?(?<before>${words})["”]? rating\b|\brat(?:es|ed) (?:it|the (?:stock|shares|company)) (?:a |an |at )?["“]?(?<behind>${words})(?![-\w])|\b(?<way>up|down)grad(?:es|ed|ing) [^.,;:]{0,50}?(?: from (?:a |an )?["“]?(?<old>${words})["”]?)? to (?:a |an )?["“]?(?<moved>${words})(?![-\w])(?:["”]? from (?:a |an )?["“]?(?<was>${words})(?![-\w]))?)`,
  'g',
);

interface Mention {
  word: string;
  index: number;
  end: number;
  /** All that was read. */
  phrase: string;
  /** What the firm did, where the text says so: upgrade or downgrade. */
  way: string | undefined;
  was: string | undefined;
}

/** Returns whether a text tells the move of the note's rating the wrong way round. */
function isTurned({ way, word, was }: Mention, { action, rating }: Note): boolean {
  const { from, to } = rating ?? {};
  if (action !== 'upgrade' && action !== 'downgrade') return false;
  if (way === undefined || was === undefined || from === undefined || to === undefined)
    return false;
  const isStraight = sameWord(word, to) && sameWord(was, from);
  const isBack = sameWord(word, from) && sameWord(was, to);
  // What goes back and says so was an earlier move.
  return (isStraight && way !== action) || (isBack && way === action);
}

/** The stock, where a text goes on to name it. */
const onStock = /^ on ((?:\p{Lu}[\p{L}\p{N}&.-]*[ ’']?)+)/u;

const earlier = /^ (?:in|last|earlier|an?) /;

/** Returns the ratings that a text gives the note's stock, each with the part of the text that says so. */
function ratingsIn(text: string, { company, ticker }: Pick<Note, 'company' | 'ticker'>): Mention[] {
  return [...matchesOf(mention, text)].flatMap((match) => {
    const { before, behind, moved, way, old, was = old } = match.groups ?? {};
    const word = before ?? behind ?? moved;
    const end = match.index + match[0].length;
    const stock = onStock.exec(text.slice(end))?.[1] ?? '';
    const names = new Set([...wordsOf(company), ...wordsOf(ticker)]);
    const isOther = !wordsOf(stock).every((part) => names.has(part));
    if (word === undefined || isOther || earlier.test(text.slice(end))) return [];
    const [phrase] = match;
    const index = match.index + phrase.indexOf(word);
    return { word, index, end, phrase, way: way && `${way}grade`, was };
  });
}
