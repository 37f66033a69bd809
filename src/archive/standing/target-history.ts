import { ascending } from 'd3-array';
import type { Direction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import type { Stock } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Firms } from '../firms.ts';
import { adjusted } from './splits.ts';
import { type MedianStep, medianSteps } from './target-steps.ts';

export interface TargetHistory {
  currency: string;
  /** Oldest first. */
  targets: TargetPoint[];
  /** The prices that notes state, oldest first, one for each day and amount. */
  prices: { day: Day; amount: number }[];
  medians: MedianStep[];
  others: { currency: string; count: number }[];
  /** How many older targets are left out. */
  older: number;
}

/**
 * The most targets in a chart, about, because it shows whole days. More would only cover each
 * other, and make a long page longer.
 */
export const shownTargets = 250;

export interface TargetPoint {
  id: string;
  day: Day;
  amount: number;
  firm: string;
  action: Note['action'];
  /** Of the rating. The chart itself shows which way the target went. */
  direction: Direction;
}

/**
 * Returns the targets on a ticker up to a day, for one share as it is then; undefined if no note
 * states one.
 *
 * @param notes the ticker's, newest first
 * @param main the currency to show unless another one has more targets
 */
export function targetHistory(
  notes: readonly Note[],
  {
    main,
    on,
    firms,
    stock,
  }: { main: string | undefined; on: Day; firms: Firms; stock?: Stock | undefined },
): TargetHistory | undefined {
  const oldestFirst = notes.filter(({ firm }) => !isQuantitativeSystem(firm)).toReversed();
  const points = oldestFirst.flatMap((note): (TargetPoint & { currency: string })[] => {
    const { to, currency } = note.priceTarget ?? {};
    if (to === undefined || currency === undefined) return [];
    const { id, day, firm, action } = note;
    const direction = action === 'upgrade' ? 'up' : action === 'downgrade' ? 'down' : 'none';
    const amount = adjusted(to, stock, day, on);
    return [{ id, day, amount, firm, action, direction, currency }];
  });
  const counts = countBy(points.map(({ currency }) => currency));
  const [most] = counts;
  const isMain = counts.some((one) => one.currency === main && one.count === most?.count);
  const currency = isMain ? main : most?.currency;
  if (currency === undefined) return undefined;
  return newest({
    currency,
    targets: points
      .filter((point) => point.currency === currency)
      .map(({ currency: _, ...point }) => point),
    prices: pricesOf(oldestFirst, currency).map(({ day, amount }) => ({
      day,
      amount: adjusted(amount, stock, day, on),
    })),
    medians: medianSteps(notes, { currency, until: on, firms, stock }),
    others: counts.filter((other) => other.currency !== currency),
    older: 0,
  });
}

/** Returns what is shown, from the day of the first of `shownTargets`. */
function newest(history: TargetHistory): TargetHistory {
  const from = history.targets.at(-shownTargets)?.day;
  if (history.targets.length <= shownTargets || from === undefined) return history;
  const targets = history.targets.filter(({ day }) => day >= from);
  const before = history.medians.findLast(({ day }) => day < from);
  const medians = history.medians.filter(({ day }) => day >= from);
  return {
    ...history,
    targets,
    prices: history.prices.filter(({ day }) => day >= from),
    // The value at the beginning, unless it changes on that very day.
    medians: before && medians[0]?.day !== from ? [{ ...before, day: from }, ...medians] : medians,
    older: history.targets.length - targets.length,
  };
}

function pricesOf(notes: readonly Note[], currency: string): TargetHistory['prices'] {
  const prices = new Map<string, { day: Day; amount: number }>();
  for (const { day, price, priceTarget } of notes) {
    if (price === undefined || priceTarget?.currency !== currency) continue;
    prices.set(`${day} ${price}`, { day, amount: price });
  }
  return [...prices.values()];
}

function countBy(currencies: readonly string[]): { currency: string; count: number }[] {
  return [...Map.groupBy(currencies, (currency) => currency)]
    .map(([currency, { length: count }]) => ({ currency, count }))
    .sort((a, b) => b.count - a.count || ascending(a.currency, b.currency));
}
