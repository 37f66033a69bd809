import type { Note } from './note.ts';
import type { PriceTargetAction } from './schema/schema.ts';

/**
 * Returns the implied upside in percent: price target / price − 1, with the price that the note cites. Undefined
 * if either is unknown.
 */
export function impliedUpside({
  priceTarget,
  price,
}: Pick<Note, 'priceTarget' | 'price'>): number | undefined {
  if (priceTarget?.to === undefined || price === undefined) return undefined;
  return (priceTarget.to / price - 1) * 100;
}

/**
 * Returns a percentage rounded to one decimal as on paper, halves away from zero. From 80 to 69 is −13.75, so
 * −13.8, although binary fractions make it −13.7499….
 */
export function toTenth(percent: number): number {
  const tenths = Math.round(Number((Math.abs(percent) * 10).toPrecision(12)));
  return (Math.sign(percent) * tenths) / 10;
}

/**
 * Returns what the firm did with its target: from both figures if they are known (205.82 → 205.16 is a cut), else
 * as the note says, else `set` for a target without an earlier one.
 */
export function priceTargetAction({
  priceTarget,
}: Pick<Note, 'priceTarget'>): PriceTargetAction | undefined {
  if (!priceTarget) return undefined;
  const { from, to, action } = priceTarget;
  if (from !== undefined && to !== undefined) return targetMove(from, to);
  return action ?? (to === undefined ? undefined : 'set');
}

/** Returns which way a target went from one figure to another. */
export function targetMove(from: number, to: number): 'raise' | 'lower' | 'maintain' {
  return to > from ? 'raise' : to < from ? 'lower' : 'maintain';
}

/** Returns the change of the target in percent: to / from − 1. Undefined if either is unknown. */
export function targetChange({ priceTarget }: Pick<Note, 'priceTarget'>): number | undefined {
  const { from, to } = priceTarget ?? {};
  return from === undefined || to === undefined ? undefined : (to / from - 1) * 100;
}

/** How many percentage points a stated upside may differ from the computed one, because sources round. */
export const statedUpsideTolerance = 1;

/** Returns whether the stated upside is further from the computed one than rounding explains. */
export function isStatedUpsideOff(
  note: Pick<Note, 'priceTarget' | 'price' | 'statedUpside'>,
): boolean {
  const [computed, stated] = [impliedUpside(note), note.statedUpside];
  if (computed === undefined || stated === undefined) return false;
  return Math.abs(computed - stated) > statedUpsideTolerance;
}

/** Which way an action points: for the arrow and the word beside it, never for colour alone. */
export type Direction = 'up' | 'down' | 'none';

/**
 * Returns which way an action points: up for an upgrade and down for a downgrade, whatever the target did; with a
 * maintained rating, where its target went. Anything else points nowhere, because a first rating has nothing to
 * move from.
 */
export function direction(note: Pick<Note, 'action' | 'priceTarget'>): Direction {
  if (note.action === 'upgrade') return 'up';
  if (note.action === 'downgrade') return 'down';
  if (note.action !== 'maintain') return 'none';
  const target = priceTargetAction(note);
  return target === 'raise' ? 'up' : target === 'lower' ? 'down' : 'none';
}
