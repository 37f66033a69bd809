import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { parseTicker, type Ticker, tickerSlug } from '../notes/ticker.ts';
import { type Firms, indexFirms } from './firms.ts';
import { newestFirst } from './order.ts';

/** One ticker's part of the archive. */
export interface TickerNotes {
  slug: string;
  /** The ticker as its newest note has it: a company can move to another exchange. */
  ticker: Ticker;
  /** The company's name as the newest note has it. */
  company: string;
  /** Newest first; at least one. */
  notes: readonly Note[];
}

/** All notes together. */
export interface Archive {
  /** Newest first. */
  notes: readonly Note[];
  /** By slug, in the order of the slugs. */
  tickers: ReadonlyMap<string, TickerNotes>;
  firms: Firms;
}

/** Returns the archive of these notes and firms, whatever order they come in. */
export function buildArchive(notes: readonly Note[], firms: readonly Firm[]): Archive {
  const ordered = [...notes].sort(newestFirst);
  return { notes: ordered, tickers: byTicker(ordered), firms: indexFirms(firms) };
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

/** Returns a note's ticker in its parts. */
export function tickerOf(note: Pick<Note, 'ticker'>): Ticker {
  const ticker = parseTicker(note.ticker);
  // The schema lets no other ticker through: a note that gets here has one.
  if (!ticker) throw new Error(`No ticker in ${note.ticker}.`);
  return ticker;
}
