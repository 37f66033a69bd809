import { isStatedUpsideOff } from '../../notes/figures.ts';
import { isComplete, rungOf } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { Firms } from '../firms.ts';
import { rowOf } from './rows.ts';

/** What the rating card shows. Any part may be missing, as in a brief. */
export type RatingCard = ReturnType<typeof ratingCard>;

export function ratingCard(note: Note, firms: Firms) {
  return {
    ...rowOf(note, firms),
    targetRange: note.targetRange,
    ladder: ladderOf(note, firms),
    /** Percent, as the source states it; present only if it differs from ours. */
    statedUpside: isStatedUpsideOff(note) ? note.statedUpside : undefined,
  };
}

/**
 * Returns the firm's ladder on the note's day, and on which words the rating began and ended;
 * undefined if the ladder lacks one of the note's words, because it would deny that the word exists.
 */
function ladderOf({ firm, day, rating = {} }: Note, firms: Firms) {
  const ladder = firms.ladder(firm, day);
  if (!ladder) return undefined;
  const words = [rating.from, rating.to].filter((word) => word !== undefined);
  if (words.length === 0 || words.some((word) => rungOf(ladder, word) === undefined)) {
    return undefined;
  }
  const [from, to] = [rungOf(ladder, rating.from), rungOf(ladder, rating.to)];
  return {
    isComplete: isComplete(ladder),
    steps: ladder.words.map((word, at) => ({ word, isFrom: at === from, isTo: at === to })),
  };
}
