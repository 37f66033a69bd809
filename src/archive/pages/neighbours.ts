import type { Note } from '../../notes/note.ts';

export const moreCount = 5;

/**
 * Returns the notes of “More from Analyst Ratings” for the note at an index of the archive: the
 * newest five for the newest notes, and for an older note the five published next after it. So a
 * new note changes the lists of six pages, not of all.
 *
 * @param named the notes that the page names already: none is named twice
 */
export function moreNotes(
  notes: readonly Note[],
  index: number,
  named: readonly Note[] = [],
): Note[] {
  const isOther = (note: Note) => note !== notes[index] && !named.includes(note);
  // An older note's list is not filled up again: it would change once more when another note is added.
  if (index >= moreCount) return notes.slice(index - moreCount, index).filter(isOther);
  return notes
    .slice(0, moreCount + named.length + 1)
    .filter(isOther)
    .slice(0, moreCount);
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
  return { later: notes[index - 1], earlier: notes.slice(index + 1, index + 1 + earlierCount) };
}
