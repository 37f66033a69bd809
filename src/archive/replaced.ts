import type { Note } from '../notes/note.ts';

export interface ReplacedNote {
  note: Note;
  /** The note that replaces it, or the last in a row of replacements. */
  by: Note;
}

/**
 * Separates current notes from those that another replaces. A replaced note keeps its page, which
 * says so, but lists, histories and feeds count a rating action once. Replaced notes are ordered by
 * id, current ones as in `notes`.
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
  // The order of the notes must not matter.
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
