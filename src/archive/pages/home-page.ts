import type { Note } from '../../notes/note.ts';
import type { Archive } from '../archive.ts';
import { countKinds, type DigestCounts } from './digest-counts.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type DayRows, groupByDay, type NoteRow, rowOf, rowsOf } from './rows.ts';

/** A day on the home page. */
export interface HomeDay extends DayRows {
  /** How many notes the day has: more than `rows`, where there is no room for all of them. */
  total: number;
}

/** The newest day, which the home page leads with. */
export interface NewestDay extends HomeDay {
  counts: DigestCounts;
}

/** All that the home page shows. */
export interface HomePage {
  /** The newest day; undefined where there are no notes. */
  newest: NewestDay | undefined;
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
  const [newest, ...before] = groupByDay(rowsOf(shown, archive.firms)).map((day) => ({
    ...day,
    total: days.filter((note) => note.day === day.day).length,
  }));
  return {
    newest: newest && {
      ...newest,
      counts: countKinds(days.filter(({ day }) => day === newest.day)),
    },
    lead: lead && {
      row: rowOf(lead, archive.firms),
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
