import type { Note } from '../../notes/note.ts';
import { stanceRank } from '../../notes/stance.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Firms } from '../firms.ts';
import { splitsOf } from '../standing/splits.ts';
import { statedStance } from '../standing/stance-of.ts';
import { asOf } from '../standing/window.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { rowOf } from './rows.ts';

/**
 * Actions on one page of a ticker's history. The first page has up to twice as many, less one: with
 * more of them, a ticker's page would weigh more than its budget.
 */
export const historySize = 40;

/** One page of a history, newest first. Undefined numbers mean what they mean in `IndexPage`. */
export type HistoryPage = ReturnType<typeof historyOf>['first'];
export type HistoryRow = HistoryPage['items'][number];

/** Returns the history of a ticker: the part on its own page, and the further pages, newest first. */
export function historyOf(
  { slug, ticker, company, stock, notes }: TickerNotes,
  firms: Firms,
  on: Day,
) {
  const splits = splitsOf(stock, on);
  const nextDay = (note: Note) => notes[notes.indexOf(note) - 1]?.day ?? on;
  const make = (page: IndexPage<Note>) => ({
    slug,
    ...ticker,
    company,
    ...page,
    items: page.items.map((note) => ({
      ...rowOf(note, firms),
      /** The place of the rating from best (0) to worst (4), because words cannot be sorted. */
      rank: stanceRank(statedStance(note, firms)),
      /** Of the shares, between this action and the next one; oldest first. */
      splits: splits.filter(({ day }) => note.day < day && day <= nextDay(note)),
    })),
  });
  const [first, ...further] = indexPages(notes, historySize);
  return {
    first: make(first),
    further: further.map((page) => ({ slug, number: page.number, make: () => make(page) })),
  };
}

/** Returns the further pages of all tickers' histories. */
export function furtherHistory(archive: Archive) {
  const { tickers, firms } = archive;
  const on = asOf(archive);
  return [...tickers.values()]
    .filter(({ notes }) => notes.length >= 2 * historySize)
    .flatMap((ticker) => historyOf(ticker, firms, on).further);
}
