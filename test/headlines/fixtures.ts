import { readdirSync, readFileSync } from 'node:fs';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import type { Firms } from '../../src/archive/firms.ts';
import { type Names, namesOf } from '../../src/headlines/names.ts';
import { parseFirm } from '../../src/notes/firm.ts';
import type { Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { fileOf } from '../notes/parse-text.ts';

const content = new URL('../../content/', import.meta.url);

/** The day that headlines are read on. */
export const today = '2026-02-20';

/** Returns the note that a text is, as the check reads it. */
export function noteOf(path: string, text: string): Note {
  const file = { path, bytes: new TextEncoder().encode(text), hash: '' };
  const { note, diagnostics } = parseNote(file, { today: '2026-12-31' });
  if (!note) throw new Error(diagnostics.join('\n'));
  return note;
}

/** The notes of the record. */
export const notesOfContent: Note[] = readdirSync(new URL('ratings/2026/', content)).map((name) =>
  noteOf(`ratings/2026/${name}`, readFileSync(new URL(`ratings/2026/${name}`, content), 'utf8')),
);

/** The record's firms, because headlines name real houses, and one more. They are read once: there are many. */
const known = [
  ...readdirSync(new URL('firms/', content)).map((name) =>
    fileOf(`firms/${name}`, readFileSync(new URL(`firms/${name}`, content))),
  ),
  fileOf(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\naliases: [{ name: Fixture Broker, until: 2019-12-31 }]\n---\n',
  ),
].map((file) => {
  const { value } = parseFirm(file);
  if (!value) throw new Error(`${file.path} cannot be read.`);
  return value;
});

/** Returns an archive of these notes and the firms. */
export function archiveOf(notes: readonly Note[]): Archive {
  return buildArchive(notes, known);
}

const empty = archiveOf([]);
export const firms: Firms = empty.firms;
export const names: Names = namesOf(empty);
