import type { Note } from '../notes/note.ts';

/** A mark on a scale, in percent of its width. */
export interface Mark {
  at: number;
  amount: number;
}

/** The target, the price and the range on one scale. Each may be missing. */
export type TargetScale = NonNullable<ReturnType<typeof targetScale>>;

/** Room at both ends, in percent, so that no mark touches the edge. */
const margin = 4;

/**
 * Returns the scale of a rating action's amounts, linear from the least to the greatest; undefined if
 * no two amounts differ, or if there is neither a target nor a price to compare with the others.
 */
export function targetScale({
  priceTarget,
  price,
  targetRange,
}: Pick<Note, 'priceTarget' | 'price' | 'targetRange'>) {
  const amounts = [priceTarget?.to, priceTarget?.from, price, targetRange?.low, targetRange?.high];
  const known = amounts.filter((amount) => amount !== undefined);
  const least = Math.min(...known);
  const greatest = Math.max(...known);
  if (least === greatest || known.length < 2) return undefined;
  if (priceTarget?.to === undefined && price === undefined) return undefined;
  const mark = (amount: number): Mark => ({
    amount,
    at: round(margin + ((amount - least) / (greatest - least)) * (100 - 2 * margin)),
  });
  const optional = (amount: number | undefined) =>
    amount === undefined ? undefined : mark(amount);
  return {
    target: optional(priceTarget?.to),
    previous: optional(priceTarget?.from),
    price: optional(price),
    range: targetRange && { low: mark(targetRange.low), high: mark(targetRange.high) },
  };
}

/** Returns the anchor that keeps a mark's label inside the scale. */
export function labelAnchor({ at }: Mark): 'start' | 'middle' | 'end' {
  return at < 25 ? 'start' : at > 75 ? 'end' : 'middle';
}

/** The width of the widest character of a label, in percent of the narrowest scale (on a small phone). */
const characterWidth = 2.8;

/**
 * Returns where the label of the previous target touches no other: above the scale, where the target's
 * label is, or below it, where the price's is; undefined if it has room in neither place.
 */
export function previousLabelPlace(
  { previous, target, price }: TargetScale,
  labels: { previous: string; target: string; price: string },
): 'above' | 'below' | undefined {
  if (!previous) return undefined;
  const [start, end] = extent(previous, labels.previous);
  const isFree = (mark: Mark | undefined, label: string) => {
    if (!mark) return true;
    const [otherStart, otherEnd] = extent(mark, label);
    return end + characterWidth < otherStart || otherEnd + characterWidth < start;
  };
  if (isFree(target, labels.target)) return 'above';
  return isFree(price, labels.price) ? 'below' : undefined;
}

/** Returns where a label begins and ends at most. */
function extent(mark: Mark, label: string): [start: number, end: number] {
  const width = label.length * characterWidth;
  const start = mark.at - { start: 0, middle: width / 2, end: width }[labelAnchor(mark)];
  return [start, start + width];
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
