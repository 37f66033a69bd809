import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { statsOf } from './file-marks.ts';
import { hashOf } from './files.ts';

/**
 * Returns the text that a file of the cache remembers; undefined if it is of another version, or not
 * whole. A lost memory costs only time.
 *
 * @param version of what wrote it. Another version may mean something else by the same bytes.
 */
export function recall(file: string, version: string): string | undefined {
  try {
    // Hashing the bytes, not the string, takes a third of the time for a long file.
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const text = bytes.subarray(end + 1);
    const isWhole = bytes.toString('utf8', 0, end) === `${version} ${hashOf(text)}`;
    return isWhole ? text.toString() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a text in a file of the cache. If it fails, the file is as it was before.
 *
 * @throws the system's error
 */
export function remember(file: string, version: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${version} ${hashOf(text)}\n${text}`);
  if (statsOf(file)?.isDirectory()) rmSync(file, { recursive: true });
  renameSync(unfinished, file);
}
