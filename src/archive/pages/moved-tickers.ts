import { slugOf } from '../../notes/stock.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import { urls } from '../urls.ts';
import { historySize } from './ticker-history.ts';

/** A stock at one of its addresses. */
interface TickerAddress {
  /** Its slug, or that of a former ticker. */
  at: string;
  ticker: TickerNotes;
}

/** Returns the stocks by the slugs of former tickers that no other stock has now. */
export function movedTickers({ tickers }: Pick<Archive, 'tickers'>): TickerAddress[] {
  const moved = new Map<string, TickerAddress>();
  for (const ticker of tickers.values()) {
    for (const former of ticker.stock?.formerTickers ?? []) {
      const at = slugOf(former.ticker);
      if (!tickers.has(at)) moved.set(at, { at, ticker });
    }
  }
  return [...moved.values()];
}

/** The value of a page that leads to another one. */
export type MovedPage = ReturnType<typeof movedTo>;

/**
 * Returns the page that leads from a former ticker to its stock.
 *
 * @param number the number of the page of its history; absent for its own page
 */
export function movedTo({ at, ticker: { slug, ticker, company } }: TickerAddress, number?: number) {
  return {
    was: at.toUpperCase(),
    name: `${company} (${ticker.symbol})`,
    to: number === undefined ? urls.ticker(slug) : urls.tickerPage(slug, number),
  };
}

/** Returns how many numbered pages a stock's history had under a former ticker. */
export function movedHistory({ at, ticker }: TickerAddress): number {
  const own = ticker.notes.filter((note) => slugOf(note.ticker) === at);
  return Math.max(0, Math.floor(own.length / historySize) - 1);
}

/**
 * Returns the stocks by every slug with their feeds and data. Subscriptions to a former ticker go
 * on.
 */
export function tickerAddresses(archive: Pick<Archive, 'tickers'>): TickerAddress[] {
  const own = [...archive.tickers.values()].map((ticker) => ({ at: ticker.slug, ticker }));
  return [...own, ...movedTickers(archive)];
}
