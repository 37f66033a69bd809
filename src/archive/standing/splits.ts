import type { Note } from '../../notes/note.ts';
import { type Stock, splitBetween } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import { stockSlug } from '../archive.ts';
import type { Stocks } from '../stocks.ts';
import type { CurrentTarget } from './current-rating.ts';
import { ofOneCompany } from './one-company.ts';

/** A split of a stock's shares. */
export interface Split {
  /** The first day on which the stock traded split. */
  day: Day;
  /** `4:1`: four new shares for an old one. */
  ratio: string;
}

/**
 * Returns the number by which to divide an earlier day's figure, to compare it with one of a note's
 * day.
 */
export function splitSince(stocks: Stocks, day: Day, note: Note): number {
  return splitBetween(stocks.at(stockSlug(note)), day, note.day);
}

/** Returns the splits of a stock up to a day, oldest first. */
export function splitsOf(stock: Stock | undefined, on: Day): Split[] {
  return Object.entries(stock?.splits ?? {})
    .map(([day, ratio]) => ({ day, ratio }))
    .filter(({ day }) => day <= on)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Returns a stock's notes with every figure for one share as it is on a day. The notes themselves
 * keep the published figures. Only comparisons of targets from several days need this.
 */
export function sinceSplits(
  notes: readonly Note[],
  stock: Stock | undefined,
  on: Day,
): readonly Note[] {
  if (!stock?.splits) return notes;
  return notes.map((note) => {
    const factor = splitBetween(stock, note.day, on);
    if (factor === 1) return note;
    const { priceTarget, price, ...rest } = note;
    const { from, to } = priceTarget ?? {};
    return {
      ...rest,
      ...(priceTarget && {
        priceTarget: {
          ...priceTarget,
          ...(from !== undefined && { from: toCent(from / factor) }),
          ...(to !== undefined && { to: toCent(to / factor) }),
        },
      }),
      ...(price !== undefined && { price: toCent(price / factor) }),
    };
  });
}

/**
 * Returns the notes on a stock whose figures can be compared on a day, adjusted for one share as
 * it is then. It also returns the names in the other notes, which may be on another company.
 *
 * @param notes newest first
 */
export function comparable(
  notes: readonly Note[],
  stock: Stock | undefined,
  on: Day,
): { counted: readonly Note[]; others: string[] } {
  const own = stock ? { notes, others: [] } : ofOneCompany(notes);
  return { counted: sinceSplits(own.notes, stock, on), others: own.others };
}

/** Returns a target of adjusted notes, with the published figure if it differs. */
export function withPublished<Target extends CurrentTarget>(
  target: Target,
  stock: Stock | undefined,
  on: Day,
): Target {
  const factor = splitBetween(stock, target.day, on);
  return factor === 1 ? target : { ...target, published: toCent(target.amount * factor) };
}

function toCent(amount: number): number {
  return Math.round(amount * 100) / 100;
}
