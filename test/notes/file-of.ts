import type { RecordFile } from '../../src/notes/record-file.ts';

/** Returns a file of the record as it would be read from disk. */
export function fileOf(path: string, text: string | Uint8Array, hash = 'hash'): RecordFile {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, hash };
}
