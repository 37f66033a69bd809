import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashOf } from './files.ts';

/**
 * Returns what a file of the cache remembers; undefined where there is nothing of this version, or not all of it. What
 * is lost costs time alone.
 *
 * @param version of what wrote it: another version may mean something else by the same bytes
 */
export function recall(file: string, version: string): string | undefined {
  try {
    // Hashed as bytes, and only then made a string: a third of the time for a long file.
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
 * Remembers a text in a file of the cache: all of it, or what was there before.
 *
 * @throws the system's error
 */
export function remember(file: string, version: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${version} ${hashOf(text)}\n${text}`);
  try {
    renameSync(unfinished, file);
  } catch (error) {
    // A folder in its place is a file system's mishap, or somebody's: nothing of ours is in it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    rmSync(file, { recursive: true });
    renameSync(unfinished, file);
  }
}
