import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { parseTicker, type Ticker, tickerSlug } from '../notes/terms/ticker.ts';
import { type Directory, indexDirectory } from './directory.ts';
import { type Firms, indexFirms } from './firms.ts';
import { newestFirst } from './order.ts';

export interface TickerNotes {
  slug: string;
  /** As its newest note has it: a company can move to another exchange. */
  ticker: Ticker;
  /** The name, as the newest note has it. */
  company: string;
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
  /** Stocks from outside the archive. Empty where the site has no list of them. */
  directory: Directory;
}

export function buildArchive(
  notes: readonly Note[],
  firms: readonly Firm[],
  directory: Directory = indexDirectory([]),
): Archive {
  const ordered = [...notes].sort(newestFirst);
  const index = indexFirms(firms);
  return {
    notes: ordered,
    tickers: byTicker(ordered),
    coverage: byFirm(ordered, index),
    firms: index,
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

function byTicker(ordered: readonly Note[]): Map<string, TickerNotes> {
  const groups = new Map<string, { ticker: Ticker; company: string; notes: Note[] }>();
  for (const note of ordered) {
    const ticker = tickerOf(note);
    const slug = tickerSlug(ticker);
    const group = groups.get(slug);
    if (group) group.notes.push(note);
    else groups.set(slug, { ticker, company: note.company, notes: [note] });
  }
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, group]) => [slug, { slug, ...group }]),
  );
}

export function tickerOf(note: Pick<Note, 'ticker'>): Ticker {
  const ticker = parseTicker(note.ticker);
  // The schema lets no other ticker through.
  if (!ticker) throw new Error(`No ticker in ${note.ticker}.`);
  return ticker;
}
