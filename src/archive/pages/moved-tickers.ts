import { slugOf } from '../../notes/stock.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Made } from '../lazy.ts';
import * as urls from '../urls.ts';
import { indexPages } from './index-pages.ts';
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
export type MovedPage = Made<typeof movedPages>;

/** Returns the pages that lead from former tickers to their stocks: one for each that was there. */
export function movedPages(archive: Pick<Archive, 'tickers'>) {
  return movedTickers(archive).flatMap(({ at, ticker: { slug, ticker, company, notes } }) => {
    const own = notes.filter((note) => slugOf(note.ticker) === at);
    return indexPages(own, historySize).map(({ number }) => ({
      at,
      number,
      make: () => ({
        was: at.toUpperCase(),
        name: `${company} (${ticker.symbol})`,
        to: urls.pageUrl(urls.ticker(slug), number),
      }),
    }));
  });
}

/**
 * Returns the stocks by every slug with their feeds and data. Subscriptions to a former ticker go
 * on.
 */
export function tickerAddresses(archive: Pick<Archive, 'tickers'>): TickerAddress[] {
  const own = [...archive.tickers.values()].map((ticker) => ({ at: ticker.slug, ticker }));
  return [...own, ...movedTickers(archive)];
}
