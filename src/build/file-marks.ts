import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns what tells that a file is as it was: its size and the second in which it was written.
 * Archives keep no more than that, so a folder that was packed and unpacked has the same marks.
 */
function markOf({ size, mtimeMs }: Stats): string {
  return `${size} ${Math.floor(mtimeMs / 1000)}`;
}

/** Returns the marks of files in a folder, by path; those that are not there are left out. */
export function marksOf(folder: string, paths: readonly string[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const path of paths) {
    // One after the other takes a fifth of the processor's time that many at once do.
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stats) marks.set(path, markOf(stats));
  }
  return marks;
}
