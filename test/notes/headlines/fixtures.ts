import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Archive, buildArchive } from '../../../src/archive/archive.ts';
import type { Firms } from '../../../src/archive/firms.ts';
import { namesOf } from '../../../src/drafts/known-names.ts';
import { parseFirm } from '../../../src/notes/firm.ts';
import type { Names } from '../../../src/notes/headlines/names.ts';
import type { Note } from '../../../src/notes/note.ts';
import { readWhole } from '../../../src/notes/record-file.ts';
import { frontmatterSchema } from '../../../src/notes/schema/schema.ts';
import { dayOf } from '../../../src/notes/terms/dates.ts';
import { fileOf } from '../file-of.ts';
import { rightValue } from '../right-value.ts';

const record = new URL('../../fixtures/record/', import.meta.url);

/** The day that headlines are read on. */
export const today = '2026-02-20';

/** Returns the note that a text is. No rule looks at it: a headline's reading depends on none. */
export function noteOf(path: string, text: string): Note {
  const { frontmatter, body, links } = readWhole(frontmatterSchema, new TextEncoder().encode(text));
  if (!frontmatter) throw new Error(`${path} cannot be read.`);
  return {
    ...frontmatter,
    id: basename(path, '.md'),
    path,
    day: dayOf(frontmatter.published),
    hasBody: body.trim() !== '',
    hash: '',
    lines: {},
    links,
    warnings: [],
  };
}

/** The notes of the record. */
export const recordedNotes: Note[] = readdirSync(new URL('ratings/2026/', record)).map((name) =>
  noteOf(`ratings/2026/${name}`, readFileSync(new URL(`ratings/2026/${name}`, record), 'utf8')),
);

/** The record's firms, because headlines name real houses, and one more. They are read once: there are many. */
const known = [
  ...readdirSync(new URL('firms/', record)).map((name) =>
    fileOf(`firms/${name}`, readFileSync(new URL(`firms/${name}`, record))),
  ),
  fileOf(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\naliases: [{ name: Fixture Broker, until: 2019-12-31 }]\n---\n',
  ),
].map((file) => rightValue(parseFirm(file)));

/** Returns an archive of these notes and the firms. */
export function archiveOf(notes: readonly Note[]): Archive {
  return buildArchive(notes, known);
}

export const empty: Archive = archiveOf([]);
export const firms: Firms = empty.firms;
export const names: Names = namesOf(empty, today);
