import { ascending } from 'd3-array';
import type { Direction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { isQuantitativeSystem } from '../../notes/rules/quantitative-system.ts';
import type { Stock } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Firms } from '../firms.ts';
import { adjusted } from './splits.ts';
import { medianSteps } from './target-steps.ts';

export type TargetHistory = NonNullable<ReturnType<typeof targetHistory>>;

/**
 * About the most targets that a chart shows, because it shows whole days. More would only cover each
 * other, and make a long page longer.
 */
export const shownTargets = 250;

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
) {
  const oldestFirst = notes.filter(({ firm }) => !isQuantitativeSystem(firm)).toReversed();
  const points = oldestFirst.flatMap((note) => {
    const { to, currency } = note.priceTarget ?? {};
    if (to === undefined || currency === undefined) return [];
    const { id, day, firm, action } = note;
    // Of the rating. The chart itself shows which way the target went.
    const direction: Direction =
      action === 'upgrade' ? 'up' : action === 'downgrade' ? 'down' : 'none';
    const amount = adjusted(to, stock, day, on);
    return { currency, point: { id, day, amount, firm, action, direction } };
  });
  const counts = [...Map.groupBy(points, ({ currency }) => currency)]
    .map(([currency, { length: count }]) => ({ currency, count }))
    .sort((a, b) => b.count - a.count || ascending(a.currency, b.currency));
  const [most] = counts;
  const isMain = counts.some((one) => one.currency === main && one.count === most?.count);
  const currency = isMain ? main : most?.currency;
  if (currency === undefined) return undefined;
  const all = points.flatMap((one) => (one.currency === currency ? one.point : []));
  const from = (all.length > shownTargets && all.at(-shownTargets)?.day) || '';
  const isShown = ({ day }: { day: Day }) => from <= day;
  const targets = all.filter(isShown);
  const steps = medianSteps(notes, { currency, until: on, firms, stock });
  const before = steps.findLast((step) => !isShown(step));
  const medians = steps.filter(isShown);
  return {
    currency,
    /** Oldest first. */
    targets,
    /** The prices that notes state, oldest first, one for each day and amount. */
    prices: pricesOf(oldestFirst, currency)
      .filter(isShown)
      .map(({ day, amount }) => ({ day, amount: adjusted(amount, stock, day, on) })),
    // The value at the beginning, unless it changes on that very day.
    medians: before && medians[0]?.day !== from ? [{ ...before, day: from }, ...medians] : medians,
    others: counts.filter((other) => other.currency !== currency),
    /** How many older targets are left out. */
    older: all.length - targets.length,
  };
}

function pricesOf(notes: readonly Note[], currency: string): { day: Day; amount: number }[] {
  const prices = notes.flatMap(({ day, price, priceTarget }) =>
    price !== undefined && priceTarget?.currency === currency ? { day, amount: price } : [],
  );
  return [...new Map(prices.map((price) => [`${price.day} ${price.amount}`, price])).values()];
}
