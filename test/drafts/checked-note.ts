import type { Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';

/**
 * Returns the note that a text is, as the check reads it.
 *
 * @throws if it has an error
 */
export function checkedNote(path: string, text: string): Note {
  const file = { path, bytes: new TextEncoder().encode(text), hash: '' };
  const { value: note, diagnostics } = parseNote(file, { today: '2026-12-31' });
  if (!note) throw new Error(diagnostics.join('\n'));
  return note;
}
