import type { Note } from '../notes/note.ts';

export interface ReplacedNote {
  note: Note;
  /** The note that replaces it: the last one, where that was replaced too. */
  by: Note;
}

/**
 * Separates the notes that hold from those that another replaces. A replaced note keeps its page, which says so;
 * lists, histories and feeds count a rating action once. Replaced notes come in the order of their ids, current
 * ones in that of `notes`.
 */
export function partReplaced(notes: readonly Note[]): {
  current: Note[];
  replaced: ReplacedNote[];
} {
  const byReplaced = new Map(
    notes.flatMap((note) => (note.replaces === undefined ? [] : [[note.replaces, note] as const])),
  );
  const current: Note[] = [];
  const replaced: ReplacedNote[] = [];
  for (const note of notes) {
    const by = lastOf(note, byReplaced);
    if (by === note) current.push(note);
    else replaced.push({ note, by });
  }
  // Whatever the order of the notes.
  replaced.sort((a, b) => (a.note.id < b.note.id ? -1 : 1));
  return { current, replaced };
}

function lastOf(note: Note, byReplaced: ReadonlyMap<string, Note>): Note {
  const seen = new Set([note.id]);
  let last = note;
  for (let next = byReplaced.get(last.id); next && !seen.has(next.id); ) {
    seen.add(next.id);
    last = next;
    next = byReplaced.get(last.id);
  }
  return last;
}
