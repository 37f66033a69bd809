import { priceTargetAction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import type { Stock } from '../../notes/stock.ts';
import { addDays, type Day } from '../../notes/terms/dates.ts';
import type { Consensus } from '../standing/consensus.ts';
import { adjusted } from '../standing/splits.ts';

/** For how many days before the newest note of the archive the moves of targets are counted. */
export const movesDays = 90;

export type TickerFacts = ReturnType<typeof tickerFacts>;

/**
 * Returns what readers look up about a stock, on a day, besides its ratings.
 *
 * @param notes the ticker's, newest first
 */
export function tickerFacts(
  notes: readonly Note[],
  on: Day,
  { targets }: Pick<Consensus, 'targets'>,
  stock?: Stock,
) {
  const price = lastPrice(notes, on, stock);
  const median = targets.find(({ currency }) => currency === price?.currency)?.median;
  const first = addDays(on, 1 - movesDays);
  const moves = notes.filter(({ day }) => day >= first).map(priceTargetAction);
  return {
    price,
    /** From that price, in percent; undefined if either is unknown. */
    medianUpside: price && median !== undefined ? (median / price.amount - 1) * 100 : undefined,
    /** Of targets, in `movesDays`. */
    moves: {
      raised: moves.filter((move) => move === 'raise').length,
      lowered: moves.filter((move) => move === 'lower').length,
    },
    nextReport: nextReport(notes, on),
  };
}

/**
 * Returns the day on which a company reports next; undefined if no note states it, or if it is
 * past. The newest note with a date decides, because an older one may not know that the day moved.
 *
 * @param notes the ticker's, newest first
 */
export function nextReport(notes: readonly Note[], on: Day): Day | undefined {
  const day = notes.find(({ nextEarnings }) => nextEarnings !== undefined)?.nextEarnings;
  return day !== undefined && day >= on ? day : undefined;
}

/** Returns the last price that a note cites, for one share as it is on a day. */
function lastPrice(notes: readonly Note[], on: Day, stock: Stock | undefined) {
  for (const { id, day, firm, price, priceTarget } of notes) {
    if (price !== undefined && priceTarget?.currency !== undefined) {
      const amount = adjusted(price, stock, day, on);
      return { amount, currency: priceTarget.currency, day, id, firm };
    }
  }
  return undefined;
}
