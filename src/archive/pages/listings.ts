import type { Note } from '../../notes/note.ts';
import { slugOf } from '../../notes/stock.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import { tickerOf } from '../../notes/terms/ticker.ts';
import type { Archive, TickerNotes } from '../archive.ts';

/** A name or an exchange that older notes on a ticker have, and the last day of it. */
interface FormerName {
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
  const byName = [...Map.groupBy(notes, readName)];
  return byName.slice(1).map(([name, [last]]) => ({ name, until: last?.day ?? '' }));
}

/**
 * Returns what a stock and its ticker were called before, the latest first: from its file if it has
 * one, else from its notes. What ended on the same day is listed as one entry.
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

/**
 * Returns a function that finds a ticker's other listings: those that a stock's file names, and the tickers whose
 * newest notes spell the company exactly as its own does. Similar names are not enough, because that would merge
 * different companies. A listing without a note has no slug.
 */
export function listingFinder({ tickers }: Pick<Archive, 'tickers'>) {
  const all = [...tickers.values()];
  const ofCompany = Map.groupBy(
    all.filter(({ until }) => until === undefined),
    ({ company }) => company,
  );
  const inFiles = all.map(({ slug, ticker, stock }) => [
    { slug, ticker },
    ...(stock?.listings ?? []).map((listing) => ({
      slug: slugOf(listing),
      ticker: tickerOf({ ticker: listing }),
    })),
  ]);
  const together = [...ofCompany.values(), ...inFiles].flatMap((group) =>
    group.length > 1 ? group.map(({ slug }) => ({ slug, group })) : [],
  );
  const groupsOf = Map.groupBy(together, ({ slug }) => slug);
  return (own: Pick<TickerNotes, 'slug'>) => {
    const others = new Map<string, Ticker>();
    for (const { slug, ticker } of (groupsOf.get(own.slug) ?? []).flatMap(({ group }) => group)) {
      if (slug !== own.slug) others.set(slug, ticker);
    }
    return [...others].map(([slug, ticker]) => ({
      slug: tickers.has(slug) ? slug : undefined,
      ...ticker,
    }));
  };
}
