import {
  type Direction,
  direction,
  impliedUpside,
  priceTargetAction,
} from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { analystSlug } from '../analysts.ts';
import { firmSlugOf, stockSlug, tickerOf } from '../archive.ts';
import type { Firms } from '../firms.ts';
import { onceFor } from '../once-for.ts';

/** Returns some of a value's fields: a page holds only what it shows, so that nothing else changes it. */
export function pick<Value, Name extends keyof Value>(
  value: Value,
  names: readonly Name[],
): Pick<Value, Name> {
  // The names are those of the type.
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Pick<Value, Name>;
}

const ofNote = [
  ...(['id', 'title', 'day', 'company', 'firm', 'analyst'] as const),
  ...(['action', 'rating', 'priceTarget'] as const),
];

/** What a list shows of a note, and nothing else, so that a page changes only with its lists. */
export interface NoteRow extends Pick<Note, (typeof ofNote)[number]> {
  symbol: string;
  exchange: string;
  tickerSlug: string;
  firmSlug: string;
  analystSlug: string | undefined;
  direction: Direction;
  priceTargetAction: ReturnType<typeof priceTargetAction>;
  /** Percent, at publication. */
  upside: number | undefined;
  /** Only on the home page. */
  dek?: string | undefined;
}

/** A note is in a dozen lists, so its row is made once for the same firms. */
const rowsWith = onceFor((firms: Firms) => onceFor((note: Note) => makeRow(note, firms)));

export function rowOf(note: Note, firms: Firms): NoteRow {
  return rowsWith(firms)(note);
}

function makeRow(note: Note, firms: Firms): NoteRow {
  return {
    ...pick(note, ofNote),
    ...tickerOf(note),
    tickerSlug: stockSlug(note),
    firmSlug: firmSlugOf(note, firms),
    analystSlug: analystSlug(note),
    direction: direction(note),
    priceTargetAction: priceTargetAction(note),
    upside: impliedUpside(note),
  };
}

export function rowsOf(notes: readonly Note[], firms: Firms): NoteRow[] {
  return notes.map((note) => rowOf(note, firms));
}

/** One day's notes, in the order of the archive. */
export interface DayRows {
  day: string;
  rows: NoteRow[];
}

export function groupByDay(rows: readonly NoteRow[]): DayRows[] {
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => ({ day, rows: ofDay }));
}
