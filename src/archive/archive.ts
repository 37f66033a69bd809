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

export interface TickerNotes {
  slug: string;
  /** As its file has it, else as its newest note does: a company can move to another exchange. */
  ticker: Ticker;
  /** The name, as its file has it, else as its newest note does. */
  company: string;
  /** What its file says of it; undefined where it has none. */
  stock: Stock | undefined;
  /** Of a company whose symbol is another's now: the last day on which it was its. */
  until: Day | undefined;
  /** Newest first; at least one. */
  notes: readonly Note[];
}

export interface FirmNotes {
  slug: string;
  /** That of its file, else that of its newest note. */
  name: string;
  /** Its file. Undefined where it has none. */
  firm: Firm | undefined;
  /** Newest first. None where only a file names the firm. */
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
  /** Stocks from outside the archive. Empty where the site has no list of them. */
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
      ([, a], [, b]) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1),
    ),
  );
}

/** Returns the firms that have a note, in the order of their names: a firm has no page and no feed before. */
export function coveringFirms({ coverage }: Pick<Archive, 'coverage'>): FirmNotes[] {
  return [...coverage.values()].filter(({ notes }) => notes.length > 0);
}

/** Returns the slug of the firm that a note is by: that of its file where it has one, under any name. */
export function firmSlugOf(note: Pick<Note, 'firm' | 'day'>, firms: Firms): string {
  return firms.find(note.firm, note.day)?.slug ?? firmSlug(note.firm);
}

function byTicker(ordered: readonly Note[], stocks: Stocks): Map<string, TickerNotes> {
  const groups = Map.groupBy(ordered, stockSlug);
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([slug, notes]): [string, TickerNotes][] => {
        const [newest] = notes;
        if (!newest) return [];
        const stock = stocks.at(slug);
        const earlier = stocks.earlier(slug);
        const ticker = tickerOf(stock ?? newest);
        const company = stock?.company ?? earlier?.company ?? newest.company;
        return [[slug, { slug, ticker, company, stock, until: earlier?.until, notes }]];
      }),
  );
}

export function tickerOf(note: Pick<Note, 'ticker'>): Ticker {
  const ticker = parseTicker(note.ticker);
  // The schema lets no other ticker through.
  if (!ticker) throw new Error(`No ticker in ${note.ticker}.`);
  return ticker;
}

/** Returns the slug of the stock that a note is on: that of its ticker, unless a stock's file says another one. */
export function stockSlug(note: Pick<Note, 'ticker' | 'stock'>): string {
  return note.stock ?? tickerSlug(tickerOf(note));
}
