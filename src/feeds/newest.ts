import type { Note } from '../notes/note.ts';
import { addDays } from '../notes/terms/dates.ts';
import { publishedAt } from './instants.ts';

/**
 * Returns the newest notes for a feed, newest first by instant. The archive orders notes by the day that their
 * authors wrote in their own zones. Feed readers order them by instant, which can be a day apart.
 *
 * @param notes in the order of the archive
 */
export function newestNotes(notes: readonly Note[], size: number, timeZone: string): Note[] {
  const last = notes[Math.min(size, notes.length) - 1];
  if (!last) return [];
  const oldest = addDays(last.day, -2);
  return notes
    .filter(({ day }, at) => at < size || day >= oldest)
    .map((note) => ({ note, at: publishedAt(note.published, timeZone).getTime() }))
    .sort((a, b) => b.at - a.at)
    .slice(0, size)
    .map(({ note }) => note);
}
