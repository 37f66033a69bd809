import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUnchanged, type Mark, markOf } from '../disk/file-marks.ts';
import { hashOf } from '../disk/files.ts';
import type { Output } from './manifest.ts';

/**
 * Returns the folder that a build makes the site in. It holds the whole site as the last build made it, and while a
 * build is under way more and more of the next one; it is never served. `publish.ts` brings the output in step.
 */
export function stagingDir(cacheDir: string): string {
  return join(cacheDir, 'dist');
}

/**
 * Returns where a file of the site waits in the staging folder. All lie side by side, named by a hash of their paths:
 * to make a folder for each page takes longer than to write the page.
 */
export function stagedFile(staging: string, path: string): string {
  return `${staging}/${hashOf(path)}`;
}

/** Returns whether a file of the staging folder is as the last build left it. */
export function isStaged(staging: string, path: string, last: Mark | undefined): last is Mark {
  return last !== undefined && isUnchanged(stagedFile(staging, path), last);
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
  const hash = hashOf(bytes);
  if (last?.hash === hash && isStaged(staging, path, last)) {
    return { size: last.size, time: last.time, hash };
  }
  const file = stagedFile(staging, path);
  try {
    writeNew(file, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') rmSync(file, { recursive: true });
    else if (code === 'ENOENT') mkdirSync(staging, { recursive: true });
    else throw error;
    writeNew(file, bytes);
  }
  return markOf(file, hash);
}

/** Writes a file where there is none: what was there may be one file with what is published, under two names. */
function writeNew(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes, { flag: 'wx' });
}
