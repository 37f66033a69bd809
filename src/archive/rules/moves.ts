import { type Firm, type Ladder, ladderOn, rungOf } from '../../notes/firm.ts';
import { commonStance, stanceRank } from '../../notes/stance.ts';

/** Which way a rating moved on the firm's own ladder. */
export type Move = 'upgrade' | 'downgrade' | 'maintain';

/** The ladders of a firm that matter to a note: that of its day, and the one that it took the place of. */
export interface LaddersOn {
  current: Ladder | undefined;
  previous: Ladder | undefined;
}

/** Returns the ladder that a firm used on a day, and the last one that had ended by then. */
export function laddersOn(firm: Firm | undefined, day: string): LaddersOn {
  const previous = firm?.ladders
    ?.filter(({ until }) => until !== undefined && until < day)
    .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0];
  return { current: firm && ladderOn(firm, day), previous };
}

/**
 * Returns every way in which a firm can have moved from one of its words to another: none where a
 * ladder lacks a word. A word may be of the ladder before: then it is the rung that counts, since a
 * firm that renames its ratings has moved none of them.
 *
 * @param from the ladders that the first word can be of
 * @param to the ladders that the second word can be of
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

/** Rungs of two ladders are the same ones only where both are known whole and are of one length. */
function isRenamed(a: Ladder, b: Ladder): boolean {
  return (a.complete ?? true) && (b.complete ?? true) && a.words.length === b.words.length;
}

/**
 * Returns which way a rating moved by the common meaning of its words, for a firm whose ladder nobody
 * knows; undefined where both have one meaning, or one has none.
 */
export function commonMove(from: string, to: string): Move | undefined {
  const [before, after] = [stanceRank(commonStance(from)), stanceRank(commonStance(to))];
  if (before === undefined || after === undefined || before === after) return undefined;
  return after < before ? 'upgrade' : 'downgrade';
}

/** Returns whether an action says which way a rating moved. */
export function isMove(action: string): action is Move {
  return action === 'upgrade' || action === 'downgrade' || action === 'maintain';
}

/** Returns a ladder for people: `Buy > Hold > Sell`. */
export function describeLadder({ words }: Pick<Ladder, 'words'>): string {
  return words.join(' > ');
}
