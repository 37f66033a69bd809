import { direction, impliedUpside, priceTargetAction, targetChange } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { onceFor } from '../../notes/terms/once-for.ts';
import { tickerOf } from '../../notes/terms/ticker.ts';
import { analystSlug } from '../analysts.ts';
import { stockSlug } from '../archive.ts';
import type { Firms } from '../firms.ts';

/** What lists show of a note, and nothing else, so that a page changes only with its lists. */
export interface NoteRow extends ReturnType<typeof makeRow> {
  /** Only on the home page. */
  dek?: string | undefined;
}

/** A note is in a dozen lists, so its row is made once for the same firms. */
const rowsWith = onceFor((firms: Firms) => onceFor((note: Note) => makeRow(note, firms)));

export function rowOf(note: Note, firms: Firms): NoteRow {
  return rowsWith(firms)(note);
}

function makeRow(note: Note, firms: Firms) {
  const { id, title, day, company, firm, analyst, action, rating, priceTarget, price } = note;
  return {
    ...{ id, title, day, company, firm, analyst, action, rating, priceTarget, price },
    ...tickerOf(note),
    tickerSlug: stockSlug(note),
    firmSlug: firms.slugOf(note),
    analystSlug: analystSlug(note),
    direction: direction(note),
    priceTargetAction: priceTargetAction(note),
    /** Percent, at publication. */
    upside: impliedUpside(note),
    /** Of the target, in percent; undefined if either target is unknown. */
    change: targetChange(note),
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
