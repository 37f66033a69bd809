import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, readContent } from '../disk/content-files.ts';
import type { Diagnostic } from '../notes/diagnostics/diagnostics.ts';
import { parseFirm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { parseOwnPage } from '../notes/own-page.ts';
import { parseNote } from '../notes/parse.ts';
import type { ParsedFile } from '../notes/record-file.ts';
import { parseStock } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';

/** What a file of the record says, as plain data that a worker can send. */
export interface ReadFile<Value> {
  path: string;
  /** Undefined if the file has errors. */
  value: Value | undefined;
  diagnostics: Diagnostic[];
  /** For the frames of the diagnostics; empty if there are none. */
  text: string;
}

/** Returns what the files without errors say. */
export function soundValues<Value>(files: readonly ReadFile<Value>[]): Value[] {
  return files.flatMap(({ value }) => value ?? []);
}

/** Returns what the files beside the notes say, in their order. */
export function readBeside(
  contentDir: string,
  { firms, stocks, pages }: Record<'firms' | 'stocks' | 'pages', readonly string[]>,
) {
  const read = <Value>(
    paths: readonly string[],
    parse: (file: ContentFile) => ParsedFile<Value>,
  ): ReadFile<Value>[] =>
    paths.map((path) => {
      const { value, diagnostics, text } = parse(readContent(contentDir, path));
      return readFileOf(path, value, diagnostics, text);
    });
  return {
    firms: read(firms, parseFirm),
    stocks: read(stocks, parseStock),
    pages: read(pages, parseOwnPage),
  };
}

/** Notes to read, and what they are judged against. */
export interface ReadTask {
  contentDir: string;
  paths: readonly string[];
  today: Day;
}

/** Returns what each of the notes' files says, in their order. */
export function readNoteFiles({ contentDir, paths, today }: ReadTask): ReadFile<Note>[] {
  const isTaken = (path: string) => existsSync(join(contentDir, path));
  return paths.map((path) => {
    const file = readContent(contentDir, path);
    const { note, diagnostics, text } = parseNote(file, { today, isTaken });
    return readFileOf(path, note, diagnostics, text);
  });
}

function readFileOf<Value>(
  path: string,
  value: Value | undefined,
  diagnostics: Diagnostic[],
  text: string,
): ReadFile<Value> {
  return { path, value, diagnostics, text: diagnostics.length > 0 ? text : '' };
}
