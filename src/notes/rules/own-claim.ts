import type { Note } from '../note.ts';
import { commonRatingWords } from '../stance.ts';
import { tellingWords, wordsOf } from './name-words.ts';
import { type Prose, sentenceAt } from './prose.ts';

/** What a firm does with its own target or rating. Only what follows the last such word before it is judged. */
const deeds =
  /^.*\b(?:sets?|setting|raises?|raised|raising|lifts?|lifted|lifting|cuts?|cutting|lowers?|lowered|lowering|hikes?|hiked|trims?|trimmed|boosts?|boosted|ups|upped|increases?|increased|reduces?|reduced|announces?|announced|announcing|assigns?|assigned|establishes|established|puts?|maintains?|maintained|keeps?|kept|reiterates?|reiterated|reaffirms?|reaffirmed|rates|rated|upgrades?|upgraded|downgrades?|downgraded|has|have|with)\b/is;

/** Words that turn to somebody else, or to another time. */
const aside =
  /\b(?:that|which|while|whose|who|had|was|were|until|but|where|if|although|though|than|called|last)\b/i;
const asideAfter =
  /^[^.,;]{0,20}\b(?:that|which|at \p{Lu}|of \p{Lu}|by \p{Lu}|until|before|for 20\d\d)/u;

/** A text that begins with "The firm's price target" means the note's firm, which it need not name. */
const startsWithTarget =
  /^(?:its|the|the (?:firm|bank|broker|brokerage|analyst|house)['’]s)(?: new| 12-month)? (?:price target|target price|price objective|PT)\b/i;

/** Capitalised words that name nobody. */
const namesNobody = new Set([
  ...commonRatingWords.flatMap(wordsOf),
  ...'price target pt tp us the its a an january february march april may june july august september october november december q1 q2 q3 q4'.split(
    ' ',
  ),
]);

/**
 * Returns whether a sentence says that a target or a rating is the one that the note's firm gives the note's company:
 * the firm stands before it and does something with it, and nobody else is named in between.
 *
 * @param index where the figure or the rating is in the text
 * @param end where the part that was read with it ends
 */
export function isOwnClaim(
  { text, field, isHeadline }: Prose,
  { index, end }: { index: number; end: number },
  note: Pick<Note, 'firm' | 'company' | 'ticker'>,
): boolean {
  const { sentence, at } = sentenceAt(text, index);
  const before = sentence.slice(0, at);
  // A paragraph may go on about the firm of the one above.
  const isOpening = field !== 'body' && at === index && startsWithTarget.test(before);
  const deed = isOpening ? '' : deeds.exec(before)?.[0];
  if (deed === undefined || aside.test(before.slice(deed.length))) return false;
  if (asideAfter.test(text.slice(end))) return false;
  // The line below a headline need not name the firm.
  return !namesOthers(before, note, !isHeadline && !isOpening);
}

/**
 * Returns whether the part of a sentence before a figure names somebody else after the note's firm, or lacks the
 * firm that it must name.
 */
export function namesOthers(
  before: string,
  note: Pick<Note, 'firm' | 'company' | 'ticker'>,
  needsFirm: boolean,
): boolean {
  const firm = tellingWords(note.firm);
  const words = before.split(/[\s(),:“”"/-]+/);
  const lastOfFirm = words.findLastIndex((word) => wordsOf(word).some((part) => firm.has(part)));
  if (lastOfFirm < 0 && needsFirm) return true;
  const known = new Set([
    ...namesNobody,
    ...wordsOf(note.firm),
    ...wordsOf(note.company),
    ...wordsOf(note.ticker),
  ]);
  // The first word of a sentence is capitalised whatever it is.
  return words
    .slice(Math.max(1, lastOfFirm + 1))
    .some((word) => /^\p{Lu}/u.test(word) && !wordsOf(word).every((part) => known.has(part)));
}
