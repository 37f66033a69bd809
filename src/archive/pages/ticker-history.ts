import type { Note } from '../../notes/note.ts';
import { stanceRank } from '../../notes/stance.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Firms } from '../firms.ts';
import type { Lazy } from '../lazy.ts';
import { type Split, splitsOf } from '../standing/splits.ts';
import { stanceOf } from '../standing/stance-of.ts';
import { asOf } from '../standing/window.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { type NoteRow, rowOf } from './rows.ts';

/**
 * Actions on one page of a ticker's history. The first page has up to twice as many, less one: with
 * more of them, a ticker's page would weigh more than its budget.
 */
export const historySize = 40;

/** One page of a history, newest first. Undefined numbers mean what they mean in `IndexPage`. */
export type HistoryPage = IndexPage<HistoryRow> & Ticker & Pick<TickerNotes, 'slug' | 'company'>;

export interface HistoryRow extends NoteRow {
  /** The place of the rating from best (0) to worst (4), because words cannot be sorted. */
  rank: number | undefined;
  /** Of the shares, between this action and the next one; oldest first. */
  splits: Split[];
}

type LazyHistory = Lazy<HistoryPage, 'slug' | 'number'>;

/** Returns the history of a ticker: the part on its own page, and the further pages, newest first. */
export function historyOf(
  { slug, ticker, company, stock, notes }: TickerNotes,
  firms: Firms,
  on: Day,
): { first: HistoryPage; further: LazyHistory[] } {
  const splits = splitsOf(stock, on);
  const nextDays = new Map(
    splits.length > 0 ? notes.map(({ id }, at) => [id, notes[at - 1]?.day]) : [],
  );
  const splitsAfter = ({ id, day }: Note) =>
    splits.filter((split) => day < split.day && split.day <= (nextDays.get(id) ?? on));
  const make = (page: IndexPage<Note>): HistoryPage => ({
    slug,
    ...ticker,
    company,
    ...page,
    items: page.items.map((note) => ({ ...historyRow(note, firms), splits: splitsAfter(note) })),
  });
  const [first, ...further] = indexPages(notes, historySize);
  return {
    first: make(first),
    further: further.map((page) => ({ slug, number: page.number, make: () => make(page) })),
  };
}

/** Returns the further pages of all tickers' histories. */
export function furtherHistory(archive: Archive): LazyHistory[] {
  const { tickers, firms } = archive;
  const on = asOf(archive) ?? '';
  return [...tickers.values()]
    .filter(({ notes }) => notes.length >= 2 * historySize)
    .flatMap((ticker) => historyOf(ticker, firms, on).further);
}

function historyRow(note: Note, firms: Firms): Omit<HistoryRow, 'splits'> {
  const { firm, day, rating } = note;
  const word = rating?.to;
  return {
    ...rowOf(note, firms),
    rank: word === undefined ? undefined : stanceRank(stanceOf({ word, firm, day }, firms)),
  };
}
