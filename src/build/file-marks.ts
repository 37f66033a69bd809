import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachPath } from './files.ts';

/**
 * Returns what tells that a file is as it was: its size and the second in which it was written.
 * Archives keep no more than that, so a folder that was packed and unpacked has the same marks.
 */
export function markOf({ size, mtimeMs }: Stats): string {
  return `${size} ${Math.floor(mtimeMs / 1000)}`;
}

/** Returns the marks of files in a folder, by path; those that are not there are left out. */
export async function marksOf(
  folder: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  await forEachPath(paths, async (path) => {
    const stats = await stat(join(folder, path)).catch(() => undefined);
    if (stats) marks.set(path, markOf(stats));
  });
  return marks;
}
