import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { hashOf } from './files.ts';

/** What a file was when it was last looked at. */
export interface Mark {
  size: number;
  /** When it was written, in whole milliseconds: finer times cannot be set. */
  time: number;
  /** Of its bytes. */
  hash: string;
}

/** Returns the mark of a file that has just been written. */
export function markOf(file: string, hash: string): Mark {
  const stats = lstatSync(file);
  return { size: stats.size, time: timeOf(stats), hash };
}

/**
 * Returns whether a file is what its mark says. Where size and time are the same, nothing is read: a change that keeps
 * both goes unseen. Where only the time differs, the bytes decide.
 *
 * @param stats from `lstat`, where the caller has asked already
 */
export function isUnchanged(file: string, mark: Mark, stats = statsOf(file)): boolean {
  if (!stats?.isFile() || stats.size !== mark.size) return false;
  return isSameTime(timeOf(stats), mark.time) || hashOf(readFileSync(file)) === mark.hash;
}

/** Returns when a file was written, in whole milliseconds. */
export function timeOf({ mtimeMs }: Stats): number {
  return Math.round(mtimeMs);
}

/** Returns what is known of a file; undefined where there is none. */
export function statsOf(file: string): Stats | undefined {
  // Where a folder above is a file, there is no such file either.
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A host that keeps a cache between builds may cut its times to whole seconds, as `tar` does. */
function isSameTime(now: number, then: number): boolean {
  return now === then || (now % 1000 === 0 && now === Math.floor(then / 1000) * 1000);
}
