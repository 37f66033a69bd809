import type { Note } from '../notes/note.ts';
import { addDays } from '../notes/terms/dates.ts';
import { publishedAt } from './instants.ts';

/**
 * Returns the newest notes for a feed, newest first by their instants. The archive orders by the day that
 * an author wrote in his own zone; a feed's readers order by the instant, which can be a day apart.
 *
 * @param notes in the order of the archive
 */
export function newestNotes(notes: readonly Note[], size: number, timeZone: string): Note[] {
  const last = notes[Math.min(size, notes.length) - 1];
  if (!last) return [];
  const oldest = addDays(last.day, -2);
  const end = notes.findIndex(({ day }, at) => at >= size && day < oldest);
  return notes
    .slice(0, end < 0 ? notes.length : end)
    .map((note) => ({ note, at: publishedAt(note.published, timeZone).getTime() }))
    .sort((a, b) => b.at - a.at)
    .slice(0, size)
    .map(({ note }) => note);
}
