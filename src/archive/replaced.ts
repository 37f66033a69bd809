import type { Note } from '../notes/note.ts';

/** A note that another one replaces. */
export interface ReplacedNote {
  note: Note;
  /** The note that holds in its place: the last one, where that was replaced as well. */
  by: Note;
}

/**
 * Parts the notes that hold from those that another replaces. What was replaced keeps its page, which
 * says so; in lists, histories and feeds a rating action counts once. Those that were replaced are in the order of
 * their ids, the current ones in that of `notes`.
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
  // Whatever the order in which the notes came.
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
