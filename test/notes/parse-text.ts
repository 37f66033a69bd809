import { type ParsedNote, parseNote } from '../../src/notes/parse.ts';
import type { RecordFile } from '../../src/notes/record-file.ts';
import { samplePath } from './rules/sample-note.ts';

/** The day it is in tests: after every sample note. */
export const today = '2026-07-01';

/** Returns a file of the record as it would be read from disk. */
export function fileOf(path: string, text: string | Uint8Array, hash = 'hash'): RecordFile {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, hash };
}

/** Returns what the text of a note's file says; the sample note's path unless another is given. */
export function parseText(text: string | Uint8Array, path = samplePath): ParsedNote {
  return parseNote(fileOf(path, text), { today });
}

/** Returns the reasons of what was found. */
export function reasonsOf({ diagnostics }: ParsedNote): string[] {
  return diagnostics.map(({ reason }) => reason);
}
