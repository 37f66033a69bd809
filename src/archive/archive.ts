import { ascending } from 'd3-array';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { Stock } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';
import { type Ticker, tickerOf, tickerSlug } from '../notes/terms/ticker.ts';
import { type Directory, indexDirectory } from './directory.ts';
import { type Firms, indexFirms } from './firms.ts';
import { byName, newestFirst } from './order.ts';
import { indexStocks, placeNotes, type Stocks } from './stocks.ts';

/** Notes, at least one, newest first. */
export type SomeNotes = readonly [newest: Note, ...older: Note[]];

/** Returns notes in groups by a key, in their order. */
export function groupNotes<Key>(
  notes: readonly Note[],
  keyOf: (note: Note) => Key,
): Map<Key, SomeNotes> {
  // A group has the note that began it, but its type does not say so.
  return Map.groupBy(notes, keyOf) as Map<Key, [Note, ...Note[]]>;
}

export interface TickerNotes {
  slug: string;
  /** From its file, else from its newest note, because a company can move to another exchange. */
  ticker: Ticker;
  /** The name, from its file, else from its newest note. */
  company: string;
  /** Its file; undefined if it has none. */
  stock: Stock | undefined;
  /** If another company has the symbol now: this one's last day with it. */
  until: Day | undefined;
  notes: SomeNotes;
}

export interface FirmNotes {
  slug: string;
  /** From its file, else from its newest note. */
  name: string;
  /** Its file; undefined if it has none. */
  firm: Firm | undefined;
  notes: SomeNotes;
}

export interface Archive {
  /** Newest first. */
  notes: readonly Note[];
  /** By slug, in the order of the slugs. */
  tickers: ReadonlyMap<string, TickerNotes>;
  /** Every firm with a note, by slug, in the order of the names. The others have no page and no feed. */
  coverage: ReadonlyMap<string, FirmNotes>;
  firms: Firms;
  stocks: Stocks;
  /** Stocks from outside the archive. Empty if the site has no list of them. */
  directory: Directory;
}

export function buildArchive(
  notes: readonly Note[],
  firms: readonly Firm[],
  {
    stocks: files = [],
    directory = indexDirectory([]),
  }: { stocks?: readonly Stock[]; directory?: Directory } = {},
): Archive {
  const stocks = indexStocks(files);
  const ordered = placeNotes([...notes].sort(newestFirst), stocks);
  const index = indexFirms(firms);
  return {
    notes: ordered,
    tickers: byTicker(ordered, stocks),
    coverage: byFirm(ordered, index),
    firms: index,
    stocks,
    directory,
  };
}

/** Groups a firm's notes under all of its names. */
function byFirm(ordered: readonly Note[], firms: Firms): Map<string, FirmNotes> {
  const files = new Map(firms.all.map((firm) => [firm.slug, firm]));
  const all = [...groupNotes(ordered, firms.slugOf)].map(([slug, notes]): FirmNotes => {
    const firm = files.get(slug);
    return { slug, name: firm?.name ?? notes[0].firm, firm, notes };
  });
  return new Map(all.sort(byName).map((firm) => [firm.slug, firm]));
}

function byTicker(ordered: readonly Note[], stocks: Stocks): Map<string, TickerNotes> {
  return new Map(
    [...groupNotes(ordered, stockSlug)]
      .sort(([a], [b]) => ascending(a, b))
      .map(([slug, notes]): [string, TickerNotes] => {
        const [newest] = notes;
        const stock = stocks.at(slug);
        const earlier = stocks.earlier(slug);
        const ticker = tickerOf(stock ?? newest);
        const company = stock?.company ?? earlier?.company ?? newest.company;
        return [slug, { slug, ticker, company, stock, until: earlier?.until, notes }];
      }),
  );
}

/** Returns the slug of a note's stock: that of its ticker, unless a stock's file names another. */
export function stockSlug(note: Pick<Note, 'ticker' | 'stock'>): string {
  return note.stock ?? tickerSlug(tickerOf(note));
}
