import { type Archive, buildArchive } from '../../../src/archive/archive.ts';
import { indexDirectory, parseDirectory } from '../../../src/archive/directory.ts';
import {
  exampleDirectory,
  exampleFirms,
  exampleStocks,
} from '../../../src/archive/rules/example-files.ts';
import { checkArchive } from '../../../src/archive/rules/index.ts';
import type { Finding } from '../../../src/archive/rules/rule.ts';
import { type Firm, parseFirm } from '../../../src/notes/firm.ts';
import type { Note } from '../../../src/notes/note.ts';
import { readFile } from '../../../src/notes/read/frontmatter.ts';
import { expectedId } from '../../../src/notes/rules/file-name.ts';
import { frontmatterSchema } from '../../../src/notes/schema/schema.ts';
import { parseStock, type Stock } from '../../../src/notes/stock.ts';
import { fileOf } from '../../notes/file-of.ts';
import { parseText } from '../../notes/parse-text.ts';
import { rightValue } from '../../notes/right-value.ts';
import { exampleNote } from '../../notes/rules/sample-note.ts';

/** Returns the sample note with these fields, in the file that they ask for; throws where it has an error. */
export function noteOf(fields: string): Note {
  const text = exampleNote(fields);
  const { frontmatter } = readFile(frontmatterSchema, new TextEncoder().encode(text));
  const day = frontmatter?.published.slice(0, 10) ?? '';
  const id = frontmatter ? expectedId({ ...frontmatter, day }) : '';
  return rightValue(parseText(text, `ratings/${day.slice(0, 4)}/${id}.md`));
}

/** Returns a firm of a file's fields; throws where they have an error. */
export function firmOf(slug: string, fields: string): Firm {
  return rightValue(parseFirm(fileOf(`firms/${slug}.md`, `---\n${fields}---\n`)));
}

/** Returns a stock of a file's fields; throws where they have an error. */
export function stockOf(slug: string, fields: string): Stock {
  return rightValue(parseStock(fileOf(`stocks/${slug}.md`, `---\n${fields}---\n`)));
}

const stocks = Object.entries(exampleStocks).map(([slug, fields]) => stockOf(slug, fields));
const directory = indexDirectory(parseDirectory(exampleDirectory) ?? []);
export const firms = Object.entries(exampleFirms).map(([slug, fields]) => firmOf(slug, fields));

/** When archives are judged in tests. */
export const now = new Date('2026-07-01T12:00:00Z');

/** Returns an archive of notes, among the stocks and the directory of the examples. */
export function archiveOf(notes: readonly Note[], known: readonly Firm[]): Archive {
  return buildArchive(notes, known, { stocks, directory });
}

/** Returns what the archive rules find in these notes, among the firms of the examples or others. */
export function findingsOf(notes: readonly string[], known: readonly Firm[] = firms): Finding[] {
  return checkArchive(archiveOf(notes.map(noteOf), known), now);
}

/** Returns findings in short: rule, file and field. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, note, field }) => `${rule} ${note.id} ${field.join('.')}`);
}
