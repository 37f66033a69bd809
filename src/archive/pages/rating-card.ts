import { isStatedUpsideOff } from '../../notes/figures.ts';
import { rungOf } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { Firms } from '../firms.ts';
import { type NoteRow, rowOf } from './rows.ts';

/** What the rating card shows. Any part may be missing, as in a brief. */
export interface RatingCard extends NoteRow, Pick<Note, 'targetRange'> {
  /** The firm's ladder on that day, if it has the note's words. */
  ladder: { steps: LadderStep[]; isComplete: boolean } | undefined;
  /** Percent, as the source states it; present only if it differs from ours. */
  statedUpside: number | undefined;
}

/** One word of a ladder, and whether the rating came from it or went to it. */
interface LadderStep {
  word: string;
  isFrom: boolean;
  isTo: boolean;
}

export function ratingCard(note: Note, firms: Firms): RatingCard {
  return {
    ...rowOf(note, firms),
    targetRange: note.targetRange,
    ladder: ladderOf(note, firms),
    statedUpside: isStatedUpsideOff(note) ? note.statedUpside : undefined,
  };
}

function ladderOf(note: Note, firms: Firms): RatingCard['ladder'] {
  const ladder = firms.ladder(note.firm, note.day);
  if (!ladder) return undefined;
  const words = [note.rating?.from, note.rating?.to].filter((word) => word !== undefined);
  // Without the note's own word, the ladder would deny that the word exists, so only the words are
  // shown.
  if (words.length === 0 || words.some((word) => rungOf(ladder, word) === undefined)) {
    return undefined;
  }
  const [from, to] = [rungOf(ladder, note.rating?.from), rungOf(ladder, note.rating?.to)];
  return {
    isComplete: ladder.complete ?? true,
    steps: ladder.words.map((word, index) => ({
      word,
      isFrom: index === from,
      isTo: index === to,
    })),
  };
}
