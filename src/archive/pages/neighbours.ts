import type { Note } from '../../notes/note.ts';

/** How many notes “More from Analyst Ratings” names. */
export const moreCount = 5;

/**
 * Returns the notes of “More from Analyst Ratings” for the note at an index of the archive: the
 * newest five for the newest notes, and for an older note the five published next after it. So a
 * new note changes the lists of six pages, not of all.
 */
export function moreNotes(notes: readonly Note[], index: number): Note[] {
  if (index >= moreCount) return notes.slice(index - moreCount, index);
  return notes.slice(0, moreCount + 1).filter((_, at) => at !== index);
}

/** How many earlier notes on its ticker a note names. */
export const earlierCount = 4;

/**
 * Returns the notes on the same ticker beside one: the next one after it, and the few before it. So
 * a new note changes one older page of its ticker, not all.
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
