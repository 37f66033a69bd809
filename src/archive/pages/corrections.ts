import { descending } from 'd3-array';
import type { Note } from '../../notes/note.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Archive } from '../archive.ts';
import { type IndexPage, indexPages } from './index-pages.ts';

export type NoteCorrection = ReturnType<typeof correctionsOf>[number];

/**
 * Returns every correction of the current notes, newest first. Those of one day follow the order of
 * the notes.
 */
export function allCorrections({ notes }: Pick<Archive, 'notes'>): NoteCorrection[] {
  return notes.flatMap(correctionsOf).sort((a, b) => descending(a.date, b.date));
}

/**
 * Returns the corrections of a note. The id of each is the note's id, the day, and its place on that
 * day. It never changes, because corrections are only ever added.
 */
function correctionsOf({ id, title, corrections = [] }: Note) {
  const ofDay = new Map<Day, number>();
  return corrections.map((correction) => {
    const { date } = correction;
    const place = (ofDay.get(date) ?? 0) + 1;
    ofDay.set(date, place);
    return { ...correction, id: `${id}/${date}/${place}`, note: { id, title } };
  });
}

/** Each correction takes up to four paragraphs. */
export const correctionsPageSize = 20;

/** Returns the pages of all corrections, numbered from the oldest, as the index is. */
export function correctionPages(archive: Pick<Archive, 'notes'>): IndexPage<NoteCorrection>[] {
  return indexPages(allCorrections(archive), correctionsPageSize);
}
