import { ascending } from 'd3-array';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { Stock } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { parseTicker, type Ticker, tickerSlug } from '../notes/terms/ticker.ts';
import { type Directory, indexDirectory } from './directory.ts';
import { type Firms, indexFirms } from './firms.ts';
import { newestFirst } from './order.ts';
import { indexStocks, placeNotes, type Stocks } from './stocks.ts';

/** Notes, at least one, newest first. */
export type SomeNotes = readonly [newest: Note, ...older: Note[]];

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
  /** Newest first. Empty if only a file names the firm. */
  notes: readonly Note[];
}

export interface Archive {
  /** Newest first. */
  notes: readonly Note[];
  /** By slug, in the order of the slugs. */
  tickers: ReadonlyMap<string, TickerNotes>;
  /** Every firm with a file or a note, by slug, in the order of the names. */
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
  const groups = new Map<string, FirmNotes & { notes: Note[] }>();
  for (const firm of firms.all) {
    groups.set(firm.slug, { slug: firm.slug, name: firm.name, firm, notes: [] });
  }
  for (const note of ordered) {
    const slug = firmSlugOf(note, firms);
    const group = groups.get(slug);
    if (group) group.notes.push(note);
    else groups.set(slug, { slug, name: note.firm, firm: undefined, notes: [note] });
  }
  return new Map(
    [...groups].sort(
      ([, a], [, b]) => a.name.localeCompare(b.name, 'en') || ascending(a.slug, b.slug),
    ),
  );
}

/**
 * Returns the firms with a note, in the order of their names. A firm without one has no page and no
 * feed.
 */
export function coveringFirms({ coverage }: Pick<Archive, 'coverage'>): FirmNotes[] {
  return [...coverage.values()].filter(({ notes }) => notes.length > 0);
}

/** Returns the slug of a note's firm: that of its file, under any of its names, if it has one. */
export function firmSlugOf(note: Pick<Note, 'firm' | 'day'>, firms: Firms): string {
  return firms.find(note.firm, note.day)?.slug ?? firmSlug(note.firm);
}

function byTicker(ordered: readonly Note[], stocks: Stocks): Map<string, TickerNotes> {
  const groups = Map.groupBy(ordered, stockSlug);
  return new Map(
    [...groups]
      .sort(([a], [b]) => ascending(a, b))
      .flatMap(([slug, notes]): [string, TickerNotes][] => {
        const [newest, ...older] = notes;
        if (!newest) return [];
        const stock = stocks.at(slug);
        const earlier = stocks.earlier(slug);
        const ticker = tickerOf(stock ?? newest);
        const company = stock?.company ?? earlier?.company ?? newest.company;
        return [
          [
            slug,
            { slug, ticker, company, stock, until: earlier?.until, notes: [newest, ...older] },
          ],
        ];
      }),
  );
}

export function tickerOf(note: Pick<Note, 'ticker'>): Ticker {
  const ticker = parseTicker(note.ticker);
  // The schema accepts no other ticker.
  if (!ticker) throw new Error(`No ticker in ${note.ticker}.`);
  return ticker;
}

/** Returns the slug of a note's stock: that of its ticker, unless a stock's file names another. */
export function stockSlug(note: Pick<Note, 'ticker' | 'stock'>): string {
  return note.stock ?? tickerSlug(tickerOf(note));
}
