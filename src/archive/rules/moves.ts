import { type Firm, isComplete, type Ladder, rungOf } from '../../notes/firm.ts';
import type { Entry } from './rule.ts';

/** Which way a rating moved on the firm's own ladder. */
export type Move = 'upgrade' | 'downgrade' | 'maintain';

/** Returns the last of a firm's ladders that had ended by a day; undefined if none had. */
export function ladderBefore(firm: Firm | undefined, day: string): Ladder | undefined {
  return firm?.ladders
    ?.filter(({ until }) => until !== undefined && until < day)
    .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0];
}

/** Returns whether the ladder before that of a note has a word. Its place there may have been another. */
export function isFormerWord(word: string, { note, firm }: Pick<Entry, 'note' | 'firm'>): boolean {
  const previous = ladderBefore(firm, note.day);
  return previous !== undefined && rungOf(previous, word) !== undefined;
}

/**
 * Returns every way in which a firm can have moved from one word to another; none if its ladders
 * lack a word. If a word is from the earlier ladder, its rung counts, because a firm that renames
 * its ratings has moved none of them.
 *
 * @param from the ladders that may have the first word
 * @param to the ladders that may have the second word
 */
export function movesBetween(
  [fromWord, from]: [word: string, ladders: readonly (Ladder | undefined)[]],
  [toWord, to]: [word: string, ladders: readonly (Ladder | undefined)[]],
): Set<Move> {
  const moves = new Set<Move>();
  for (const a of from) {
    for (const b of to) {
      if (!a || !b || (a !== b && !isRenamed(a, b))) continue;
      const [before, after] = [rungOf(a, fromWord), rungOf(b, toWord)];
      if (before === undefined || after === undefined) continue;
      moves.add(after < before ? 'upgrade' : after > before ? 'downgrade' : 'maintain');
    }
  }
  return moves;
}

/** Rungs of two ladders can be compared only if both are known in full and have the same length. */
function isRenamed(a: Ladder, b: Ladder): boolean {
  return isComplete(a) && isComplete(b) && a.words.length === b.words.length;
}

/** Returns whether an action says which way a rating moved. */
export function isMove(action: string): action is Move {
  return action === 'upgrade' || action === 'downgrade' || action === 'maintain';
}

/** Returns a ladder for people: `Buy > Hold > Sell`. */
export function describeLadder({ words }: Pick<Ladder, 'words'>): string {
  return words.join(' > ');
}
