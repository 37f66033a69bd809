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

/** Returns an archive of these notes and the record's firms: headlines name real houses. */
export function archiveOf(notes: readonly Note[]): Archive {
  const files = readdirSync(new URL('firms/', content)).map((name) => {
    const text = readFileSync(new URL(`firms/${name}`, content));
    const { value: firm } = parseFirm(fileOf(`firms/${name}`, text));
    if (!firm) throw new Error(`firms/${name} cannot be read.`);
    return firm;
  });
  const { value: fixture } = parseFirm(
    fileOf(
      'firms/fixture-securities.md',
      '---\nname: Fixture Securities\naliases: [{ name: Fixture Broker, until: 2019-12-31 }]\n---\n',
    ),
  );
  return buildArchive(notes, fixture ? [...files, fixture] : files);
}

export const firms: Firms = archiveOf([]).firms;
export const names: Names = namesOf(archiveOf([]));
