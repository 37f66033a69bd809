import { type Stock, splitBetween } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';

/** A split of a stock's shares. */
export interface Split {
  /** The first day on which the stock traded split. */
  day: Day;
  /** `4:1`: four new shares for an old one. */
  ratio: string;
}

/** Returns the splits of a stock up to a day, oldest first. */
export function splitsOf(stock: Stock | undefined, on: Day): Split[] {
  return Object.entries(stock?.splits ?? {})
    .map(([day, ratio]) => ({ day, ratio }))
    .filter(({ day }) => day <= on)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Returns a day's figure for one share as it is on a later day. Notes keep the published figures:
 * only comparisons of figures from several days need this.
 */
export function adjusted(amount: number, stock: Stock | undefined, day: Day, on: Day): number {
  const factor = stock?.splits ? splitBetween(stock, day, on) : 1;
  return factor === 1 ? amount : Math.round((amount / factor) * 100) / 100;
}
