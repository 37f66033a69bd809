import type { Note } from '../../notes/note.ts';
import { slugOf } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import { type Archive, type TickerNotes, tickerOf } from '../archive.ts';

/** A name or an exchange that older notes on a ticker have, and the last day of it. */
export interface FormerName {
  name: string;
  until: Day;
}

/**
 * Returns the values that a ticker's older notes have and its newest note has not, latest first.
 * No note says whether a company was renamed or its symbol passed to another, so neither do we.
 *
 * @param notes newest first
 */
export function formerNames(
  notes: readonly Note[],
  readName: (note: Note) => string,
): FormerName[] {
  const lastUses = new Map<string, Day>();
  for (const note of notes) {
    const name = readName(note);
    if (!lastUses.has(name)) lastUses.set(name, note.day);
  }
  return [...lastUses].slice(1).map(([name, until]) => ({ name, until }));
}

/**
 * Returns what a stock and its ticker were called before, the latest first: from its file if it has
 * one, else from its notes. What ended on one day is said as one.
 */
export function formerOf({ ticker, stock, notes }: TickerNotes): FormerName[] {
  const { aliases = [], formerTickers = [] } = stock ?? {};
  const former = stock
    ? [
        ...aliases.flatMap(({ name, until }) => (until ? [{ name, until }] : [])),
        ...formerTickers.map((former) => ({
          name: former.ticker.replace(':', ': '),
          until: former.until,
        })),
      ]
    : [
        ...formerNames(notes, ({ company }) => company),
        ...formerNames(notes, (note) => `${tickerOf(note).exchange}: ${ticker.symbol}`),
      ];
  return [...Map.groupBy(former, ({ until }) => until)]
    .map(([until, names]) => ({ name: names.map(({ name }) => name).join(', '), until }))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
}

/** A ticker of the same company. */
export interface Listing extends Ticker {
  /** Undefined if there is no note on it. */
  slug: string | undefined;
}

/**
 * Returns a function that finds a ticker's other listings: those that a stock's file names, and the tickers whose
 * newest notes spell the company exactly as its own does. Similar names are not enough, because that would merge
 * different companies.
 */
export function listingFinder({
  tickers,
}: Pick<Archive, 'tickers'>): (ticker: Pick<TickerNotes, 'slug'>) => Listing[] {
  const groups = Map.groupBy(
    [...tickers.values()].filter(({ until }) => until === undefined),
    ({ company }) => company,
  );
  const byTicker = new Map<string, Map<string, Listing>>();
  const link = (members: readonly { slug: string; ticker: Ticker }[]) => {
    for (const { slug } of members) {
      const own = byTicker.get(slug) ?? new Map<string, Listing>();
      byTicker.set(slug, own);
      for (const other of members) {
        if (other.slug === slug) continue;
        own.set(other.slug, {
          slug: tickers.has(other.slug) ? other.slug : undefined,
          ...other.ticker,
        });
      }
    }
  };
  for (const group of groups.values()) if (group.length > 1) link(group);
  for (const { slug, ticker, stock } of tickers.values()) {
    if (!stock?.listings) continue;
    const others = stock.listings.map((listing) => ({
      slug: slugOf(listing),
      ticker: tickerOf({ ticker: listing }),
    }));
    link([{ slug, ticker }, ...others]);
  }
  return ({ slug }) => [...(byTicker.get(slug)?.values() ?? [])];
}
