import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { hashOf } from './files.ts';

/** What is known of a file since it was last read. */
export interface Mark {
  size: number;
  /** When it was written, in whole milliseconds. Finer times cannot be set. */
  time: number;
  /** A hash of its bytes. */
  hash: string;
}

/** Returns the mark of a file that has just been written. */
export function markOf(file: string, hash: string): Mark {
  const stats = lstatSync(file);
  return { size: stats.size, time: timeOf(stats), hash };
}

/**
 * Returns whether a file is still as its mark says. If size and time are the same, the file is not
 * read, so a change that keeps both goes unseen. If only the time differs, the bytes decide.
 *
 * @param stats from `lstat`, if the caller has them already
 */
export function isUnchanged(file: string, mark: Mark, stats = statsOf(file)): boolean {
  if (!stats?.isFile() || stats.size !== mark.size) return false;
  return isSameTime(timeOf(stats), mark.time) || hashOf(readFileSync(file)) === mark.hash;
}

/** Returns when a file was written, in whole milliseconds. */
export function timeOf({ mtimeMs }: Stats): number {
  return Math.round(mtimeMs);
}

/** Returns the `lstat` of a file; undefined if there is none. */
export function statsOf(file: string): Stats | undefined {
  // If a folder of the path is a file, there is no such file either.
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** `tar`, by which hosts keep caches between builds, may cut times to whole seconds. */
function isSameTime(now: number, then: number): boolean {
  return now === then || (now % 1000 === 0 && now === Math.floor(then / 1000) * 1000);
}
