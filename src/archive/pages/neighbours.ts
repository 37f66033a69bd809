import type { Note } from '../../notes/note.ts';

export const moreCount = 5;

/**
 * Returns the notes of “More from Analyst Ratings” for the note at an index of the archive. The newest notes name
 * the newest five; an older note names the five published next after it. So a new note changes six pages, not all
 * of them.
 */
export function moreNotes(notes: readonly Note[], index: number): Note[] {
  if (index >= moreCount) return notes.slice(index - moreCount, index);
  return notes.slice(0, moreCount + 1).filter((_, at) => at !== index);
}

export const earlierCount = 4;

/**
 * Returns a note's neighbours on its ticker: the next note after it, and a few before it. So a new note changes
 * one older page of its ticker, not all of them.
 *
 * @param notes the ticker's, newest first
 */
export function tickerNeighbours(
  notes: readonly Note[],
  index: number,
): { later: Note | undefined; earlier: Note[] } {
  return {
    later: index > 0 ? notes[index - 1] : undefined,
    earlier: notes.slice(index + 1, index + 1 + earlierCount),
  };
}
