import { isComplete, rungOf } from '../../notes/firm.ts';
import { listed } from '../../notes/read/shown.ts';
import { commonRatingWords, commonStance } from '../../notes/stance.ts';
import { nearest } from '../../notes/terms/nearest.ts';
import { wordKey } from '../../notes/terms/word-key.ts';
import { describeLadder, isFormerWord } from './moves.ts';
import { type ArchiveRule, type Entry, eachNote, type FieldProblem } from './rule.ts';

/** Lists and qualifiers that firms put on top of their ladders. */
const overlays = new Set(
  ['Conviction Buy', 'Action List Buy', 'Top Pick', 'Speculative Buy', 'Long-Term Buy'].map(
    wordKey,
  ),
);

/** Returns whether a word names a list, such as Conviction Buy, and no rung of a ladder. */
export function isOverlay(word: string): boolean {
  return overlays.has(wordKey(word));
}

export const ratingWord: ArchiveRule = {
  id: 'rating-word',
  severity: 'warning',
  what: "A rating is one of the firm's words on that day. Where its whole ladder is not known, any common rating word will do.",
  why: "A word that is not the firm's own is a slip, or another vendor's; and an unknown word does not count in the consensus.",
  examples: {
    passes: [
      ['rating: { from: hold, to: Buy }'],
      ['firm: Example Bank\nrating: { from: Market-Perform, to: Outperform }'],
      [
        'published: 2015-03-23\nfirm: Renamed Research\naction: maintain\nrating: { from: Overweight, to: Buy }',
      ],
      ['firm: Partial Partners\naction: downgrade\nrating: { from: Buy, to: Reduce }'],
      ['action: suspend\nrating: { from: Buy, to: Under Review }'],
      ['rating: { from: Hold, to: Conviction Buy }'],
    ],
    fails: [
      ['rating: { from: Hold, to: Overweight }'],
      ['firm: Example Bank\nrating: { from: Market Preform, to: Outperform }'],
      ['published: 2026-01-05\nfirm: Renamed Research\nrating: { from: Hold, to: Overweight }'],
      ['firm: Partial Partners\nrating: { from: Hold, to: Byu }'],
      ['firm: New House\nrating: { to: Outpreform }'],
    ],
  },
  check: eachNote((entry) => {
    const { rating } = entry.note;
    return (
      rating &&
      (['from', 'to'] as const).flatMap((side): FieldProblem | [] => {
        const word = rating[side];
        if (word === undefined || isKnown(entry, side, word)) return [];
        return problem(entry, side, word);
      })
    );
  }),
};

function isKnown(entry: Entry, side: 'from' | 'to', word: string): boolean {
  const { ladder } = entry;
  const stance = commonStance(word);
  if (stance === 'none' || isOverlay(word)) return true;
  if (!ladder) return stance !== undefined;
  if (rungOf(ladder, word) !== undefined) return true;
  if (!isComplete(ladder)) return stance !== undefined;
  return side === 'from' && isFormerWord(word, entry);
}

function problem({ note, firm, ladder }: Entry, side: 'from' | 'to', word: string): FieldProblem {
  const isWhole = ladder !== undefined && isComplete(ladder);
  const words = isWhole ? ladder.words : [...(ladder?.words ?? []), ...commonRatingWords];
  const near = nearest(word, words);
  const other = firm?.ladders?.find((one) => one !== ladder && rungOf(one, word) !== undefined);
  const label = near
    ? `did you mean ${near}?`
    : other
      ? `on another ladder of ${firm?.name}${other.until ? `, until ${other.until}` : other.from ? `, from ${other.from}` : ''}`
      : isWhole
        ? `not on the ladder of ${firm?.name}`
        : 'not a known rating word';
  const file = firm ? `content/${firm.path}` : 'a file in `content/firms/`';
  return {
    field: ['rating', side],
    reason: `Unexpected \`${word}\` as a rating of ${note.firm}, expected ${isWhole ? listed(ladder.words) : near ? `\`${near}\`` : 'a word of its ladder'}`,
    label,
    help: `${near ? `write \`${side}: ${near}\`` : "write the firm's own word"}; if it does use this one, add it to ${file}${isWhole ? ` (${describeLadder(ladder)})` : ''}`,
  };
}
