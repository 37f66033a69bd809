import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../disk/content-files.ts';
import type { DiagnosticData } from '../notes/diagnostics/diagnostics.ts';
import type { Note } from '../notes/note.ts';
import { parseNote } from '../notes/parse.ts';
import type { Day } from '../notes/terms/dates.ts';

/** What a note's file says, as plain data that a worker can send. */
export interface ReadNote {
  path: string;
  hash: string;
  /** Undefined if the file has errors. */
  note: Note | undefined;
  diagnostics: DiagnosticData[];
  /** For the frames of the diagnostics; empty if there are none. */
  text: string;
}

/** Files of the record, and what they are judged against. */
export interface ReadTask {
  contentDir: string;
  paths: readonly string[];
  today: Day;
}

/** Returns what each of the files says, in their order. */
export function readFiles({ contentDir, paths, today }: ReadTask): ReadNote[] {
  return paths.map((path) => {
    const file = readContent(contentDir, path);
    const { note, diagnostics, text } = parseNote(file, {
      today,
      isTaken: (other) => existsSync(join(contentDir, other)),
    });
    return {
      path,
      hash: file.hash,
      note,
      diagnostics: diagnostics.map((found) => found.toData()),
      text: diagnostics.length > 0 ? text : '',
    };
  });
}
