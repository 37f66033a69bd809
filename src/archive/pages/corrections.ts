import type { Note } from '../../notes/note.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Archive } from '../archive.ts';
import { type IndexPage, indexPages } from './index-pages.ts';

export interface NoteCorrection {
  /**
   * The note's id, the day, and the correction's place on that day. It never changes, because
   * corrections are only ever added.
   */
  id: string;
  note: Pick<Note, 'id' | 'title'>;
  date: Day;
  was: string;
  now: string;
  why: string;
}

/**
 * Returns every correction of the current notes, newest first. Those of one day follow the order of
 * the notes.
 */
export function allCorrections({ notes }: Pick<Archive, 'notes'>): NoteCorrection[] {
  return notes
    .flatMap((note) => (note.corrections ? correctionsOf(note, note.corrections) : []))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function correctionsOf(
  note: Note,
  corrections: NonNullable<Note['corrections']>,
): NoteCorrection[] {
  const { id, title } = note;
  const ofDay = new Map<Day, number>();
  return corrections.map(({ date, was, now, why }) => {
    const place = (ofDay.get(date) ?? 0) + 1;
    ofDay.set(date, place);
    return {
      id: `${id}/${date}/${place}`,
      note: { id, title },
      date,
      was,
      now,
      why,
    };
  });
}

/** Each correction takes up to four paragraphs. */
export const correctionsPageSize = 20;

/** Returns the pages of all corrections, numbered from the oldest, as the index is. */
export function correctionPages(archive: Pick<Archive, 'notes'>): IndexPage<NoteCorrection>[] {
  return indexPages(allCorrections(archive), correctionsPageSize);
}
