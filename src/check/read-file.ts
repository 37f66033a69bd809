import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../disk/content-files.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import { parseFirm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { parseOwnPage } from '../notes/own-page.ts';
import { parseNote } from '../notes/parse.ts';
import type { ParsedFile, RecordFile } from '../notes/record-file.ts';
import { parseStock } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';

/**
 * What a file of the record says, and the report on it alone, as plain data that a worker can send.
 * Its path is relative to the content folder. Without diagnostics its text is empty.
 */
export interface ReadFile<Value> extends FileReport {
  /** Undefined if the file has errors. */
  value: Value | undefined;
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
  return {
    firms: read(contentDir, firms, parseFirm),
    stocks: read(contentDir, stocks, parseStock),
    pages: read(contentDir, pages, parseOwnPage),
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
  return read(contentDir, paths, (file) => parseNote(file, { today, isTaken }));
}

function read<Value>(
  contentDir: string,
  paths: readonly string[],
  parse: (file: RecordFile) => ParsedFile<Value>,
): ReadFile<Value>[] {
  return paths.map((path) => {
    const { value, diagnostics, text } = parse(readContent(contentDir, path));
    return { path, value, diagnostics, text: diagnostics.length > 0 ? text : '' };
  });
}
