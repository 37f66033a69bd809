import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isUnchanged, type Mark, markOf } from '../disk/file-marks.ts';
import { hashOf } from '../disk/files.ts';
import { writeNew } from '../disk/write-new.ts';
import type { Output } from './manifest.ts';

/**
 * Returns the folder in which a build makes the site. It holds the whole site of the last build;
 * during a build, the next one replaces it file by file. It is never served: `publish.ts` makes the
 * output equal to it.
 */
export function stagingDir(cacheDir: string): string {
  return join(cacheDir, 'dist');
}

/**
 * Returns a file's place in the staging folder. All files lie side by side, named by hashes of
 * their paths, because making a folder for each page takes longer than writing the page.
 */
export function stagedFile(staging: string, path: string): string {
  return `${staging}/${hashOf(path)}`;
}

/** Returns whether a file of the staging folder is as the last build left it. */
export function isStaged(staging: string, path: string, last: Mark | undefined): last is Mark {
  return last !== undefined && isUnchanged(stagedFile(staging, path), last);
}

/**
 * Puts a file into the staging folder. If the same bytes are there already, the file keeps its
 * time.
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
  // Never into an existing file, which may be hard-linked to a published one.
  while (!writeNew(file, bytes)) rmSync(file, { recursive: true });
  return markOf(file, hash);
}
