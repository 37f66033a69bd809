import { type ParsedNote, parseNote } from '../../src/notes/parse.ts';
import { fileOf } from './file-of.ts';
import { samplePath } from './rules/sample-note.ts';

/** The day it is in tests: after every sample note. */
export const today = '2026-07-01';

/** Returns what the text of a note's file says; the sample note's path unless another is given. */
export function parseText(text: string | Uint8Array, path = samplePath): ParsedNote {
  return parseNote(fileOf(path, text), { today });
}

/** Returns the reasons of what was found. */
export function reasonsOf({ diagnostics }: ParsedNote): string[] {
  return diagnostics.map(({ reason }) => reason);
}
