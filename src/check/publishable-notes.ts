import { buildArchive } from '../archive/archive.ts';
import { checkArchive } from '../archive/rules/index.ts';
import type { Note } from '../notes/note.ts';
import { idOf } from '../notes/parse.ts';
import type { CheckedRecord } from './checked-record.ts';
import { type ReadFile, soundValues } from './read-file.ts';

/**
 * Returns the notes that can be published. It drops the notes that a rule refuses, and judges the
 * rest again until no more are refused. If the replacement of a note is refused, the note goes too:
 * its author has withdrawn it, and it must not come back as current.
 *
 * @param wrong the notes that were refused when all readable ones were judged together
 */
export function publishableNotes(
  read: readonly ReadFile<Note>[],
  { firms, stocks }: Pick<CheckedRecord, 'firms' | 'stocks'>,
  wrong: readonly Note[],
  now: Date,
): Note[] {
  let notes = soundValues(read);
  let refused = wrong;
  // Two files can have one name. One that cannot be read says nothing about the other.
  const unread = read.filter(({ value }) => !value);
  // A file with errors may still say what it replaces, under another name of its firm.
  const withdrawn = unread.flatMap(({ text }) => replacedIn(text));
  let ids = [...unread.map(({ path }) => idOf(path)), ...withdrawn, ...refused.map(({ id }) => id)];
  while (ids.length > 0) {
    const gone = new Set([
      ...withdrawn,
      ...refused.flatMap(({ id, replaces = id }) => [id, replaces]),
    ]);
    for (const id of ids) for (const earlier of earlierIds(id)) gone.add(earlier);
    const left = notes.filter(({ id }) => !gone.has(id));
    if (left.length === notes.length) break;
    notes = left;
    refused = checkArchive(buildArchive(notes, firms, { stocks }), now)
      .filter(({ severity }) => severity === 'error')
      .map(({ note }) => note);
    ids = refused.map(({ id }) => id);
  }
  return notes;
}

/** Returns the id that a file with errors replaces, by its own word. */
function replacedIn(text: string): string[] {
  const [, id] = /^replaces:[ \t]*["']?([^\s"'#]+)/m.exec(text) ?? [];
  return id === undefined ? [] : [id];
}

/** Returns the ids before a numbered one: `…` and `…-2` for `…-3` (see the rule `file-name`). */
function earlierIds(id: string): string[] {
  const [, base, digits] = /^(.+)-([2-9]|[1-9]\d)$/.exec(id) ?? [];
  if (base === undefined) return [];
  const numbered = Array.from({ length: Number(digits) - 2 }, (_, at) => `${base}-${at + 2}`);
  return [base, ...numbered];
}
