import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnchanged, type Mark, markOf, statsOf } from '../disk/file-marks.ts';
import { digestOf } from '../disk/files.ts';
import type { Output } from './manifest.ts';

/**
 * Returns the folder that a build makes the site in. It holds the whole site as the last build made it, and while a
 * build is under way more and more of the next one; it is never served. `publish.ts` brings the output in step.
 */
export function stagingDir(cacheDir: string): string {
  return join(cacheDir, 'dist');
}

/** Returns whether a file of the staging folder is as the last build left it. */
export function isStaged(staging: string, path: string, last: Mark | undefined): last is Mark {
  return last !== undefined && isUnchanged(`${staging}/${path}`, last);
}

/**
 * Puts a file into the staging folder, unless the same bytes are there already: then it keeps its time.
 *
 * @param last what the last build left there
 */
export function stage(
  staging: string,
  path: string,
  bytes: Uint8Array,
  last: Output | undefined,
): Mark {
  const digest = digestOf(bytes);
  if (last?.digest === digest && isStaged(staging, path, last)) {
    return { size: last.size, time: last.time, digest };
  }
  const file = `${staging}/${path}`;
  write(staging, file, bytes);
  return markOf(file, digest);
}

/**
 * Writes a new file. What is in its place is removed first and never written to: it may be one file with what is
 * published, under two names.
 */
function write(staging: string, file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') rmSync(file, { recursive: true });
    else if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else if (code === 'ENOTDIR') removeFilesAbove(staging, file);
    else throw error;
    write(staging, file, bytes);
  }
}

/** Removes the file that stands where a folder is needed. */
function removeFilesAbove(staging: string, file: string): void {
  for (let at = dirname(file); at.length > staging.length; at = dirname(at)) {
    const stats = statsOf(at);
    if (stats && !stats.isDirectory()) rmSync(at);
  }
}
