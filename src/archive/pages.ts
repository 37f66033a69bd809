import type { Note } from '../notes/note.ts';
import { tickerSlug } from '../notes/ticker.ts';
import { type Archive, type TickerNotes, tickerOf } from './archive.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { moreCount, moreNotes, tickerNeighbours } from './neighbours.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import type { ReplacedNote } from './replaced.ts';
import { type DayRows, groupByDay, type NoteRow, rowOf } from './rows.ts';

/** All that a note's page shows but its body, which is rendered with the page. */
export interface NotePage {
  note: Note;
  row: NoteRow;
  card: RatingCard;
  later: NoteRow | undefined;
  earlier: NoteRow[];
  more: NoteRow[];
  /** The note that holds in its place. */
  replacedBy: NoteRow | undefined;
  /** The notes in whose place it holds. */
  replaces: NoteRow[];
}

/** Returns the page of every note: those of the archive, newest first, then those that were replaced. */
export function notePages(archive: Archive, replaced: readonly ReplacedNote[] = []): NotePage[] {
  return [...currentPages(archive, replaced), ...replacedPages(archive, replaced)];
}

function replacedPages(archive: Archive, replaced: readonly ReplacedNote[]): NotePage[] {
  const more = archive.notes.slice(0, moreCount).map(rowOf);
  return replaced.map(({ note, by }) => ({
    note,
    row: rowOf(note),
    card: ratingCard(note, archive.firms),
    later: undefined,
    earlier: [],
    more,
    replacedBy: rowOf(by),
    replaces: [],
  }));
}

function currentPages(archive: Archive, replaced: readonly ReplacedNote[]): NotePage[] {
  const placeOnTicker = new Map<string, number>();
  return archive.notes.map((note, index) => {
    const slug = tickerSlug(tickerOf(note));
    const place = placeOnTicker.get(slug) ?? 0;
    placeOnTicker.set(slug, place + 1);
    const beside = tickerNeighbours(archive.tickers.get(slug)?.notes ?? [], place);
    return {
      note,
      row: rowOf(note),
      card: ratingCard(note, archive.firms),
      later: beside.later && rowOf(beside.later),
      earlier: beside.earlier.map(rowOf),
      more: moreNotes(archive.notes, index).map(rowOf),
      replacedBy: undefined,
      replaces: replaced.filter(({ by }) => by.id === note.id).map((old) => rowOf(old.note)),
    };
  });
}

/** All that a ticker's page shows. */
export interface TickerPage {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  /** The newest note's card. */
  card: RatingCard;
  /** The ticker's history, newest first. */
  history: NoteRow[];
  /** The newest of them, to read: the history links to all. */
  notes: NoteRow[];
}

/** Notes that a ticker's page lists with their headlines, below the table of all. */
export const tickerNotes = 10;

/** Returns the page of a ticker. */
export function tickerPage(archive: Archive, ticker: TickerNotes): TickerPage {
  const [latest] = ticker.notes;
  // A ticker is in the archive because a note names it.
  if (!latest) throw new Error(`No notes on ${ticker.slug}.`);
  const history = ticker.notes.map(rowOf);
  return {
    slug: ticker.slug,
    symbol: ticker.ticker.symbol,
    exchange: ticker.ticker.exchange,
    company: ticker.company,
    card: ratingCard(latest, archive.firms),
    history,
    notes: history.slice(0, tickerNotes),
  };
}

/** One ticker in the list of all. */
export interface TickerEntry {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  notes: number;
  latest: NoteRow;
}

/** Tickers whose symbols start alike; `#` has those that start with a digit. */
export interface TickerGroup {
  letter: string;
  tickers: TickerEntry[];
}

/** Returns all tickers by the first letter of their symbols, A to Z, then those with digits. */
export function tickerGroups(archive: Archive): TickerGroup[] {
  const entries = [...archive.tickers.values()].flatMap(
    ({ slug, ticker, company, notes }): TickerEntry[] =>
      notes[0] ? [{ slug, ...ticker, company, notes: notes.length, latest: rowOf(notes[0]) }] : [],
  );
  entries.sort((a, b) => compare(a.symbol, b.symbol) || compare(a.slug, b.slug));
  const groups = new Map<string, TickerEntry[]>();
  for (const entry of entries) {
    const first = entry.symbol.charAt(0);
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups]
    .map(([letter, tickers]) => ({ letter, tickers }))
    .sort(
      (a, b) => Number(a.letter === '#') - Number(b.letter === '#') || compare(a.letter, b.letter),
    );
}

/** A day on the home page. */
export interface HomeDay extends DayRows {
  /** How many notes the day has: more than `rows`, where there is no room for all of them. */
  total: number;
}

/** All that the home page shows. */
export interface HomePage {
  /** The newest day; undefined where there are no notes. */
  newest: HomeDay | undefined;
  /** The newest note with a body: the story to read. */
  lead:
    | { row: NoteRow; dek: string | undefined; summary: string | undefined; card: RatingCard }
    | undefined;
  /** The days before, until about `size` notes are shown. */
  before: HomeDay[];
  hasMore: boolean;
}

/**
 * Returns the home page with about `size` notes: whole days, but never more than twice as many notes,
 * for in the season of earnings a day can have hundreds.
 */
export function homePage(archive: Archive, size: number): HomePage {
  const lead = archive.notes.find((note) => note.hasBody);
  const days = wholeDays(archive.notes, size);
  const shown = days.slice(0, 2 * size);
  const [newest, ...before] = groupByDay(shown.map(rowOf)).map((day) => ({
    ...day,
    total: days.filter((note) => note.day === day.day).length,
  }));
  return {
    newest,
    lead: lead && {
      row: rowOf(lead),
      dek: lead.dek,
      summary: lead.summary,
      card: ratingCard(lead, archive.firms),
    },
    before,
    hasMore: shown.length < archive.notes.length,
  };
}

function wholeDays(notes: readonly Note[], size: number): readonly Note[] {
  const lastDay = notes[Math.min(size, notes.length) - 1]?.day;
  const end = notes.findIndex(({ day }, index) => index >= size && day !== lastDay);
  return end < 0 ? notes : notes.slice(0, end);
}

/** One page of the index, with its notes by day. */
export type IndexPageRows = Omit<IndexPage<never>, 'items'> & { days: DayRows[] };

/** Returns the pages of the index, the newest notes' first. */
export function indexPageRows(archive: Archive, size: number): IndexPageRows[] {
  return indexPages(archive.notes, size).map(({ items, ...page }) => ({
    ...page,
    days: groupByDay(items.map(rowOf)),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
