import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/files.ts';

/** Returns every file below a folder with its text, by path. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const paths = listFiles(folder).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const),
    ),
  );
}

/** Returns the paths whose texts differ between two trees, or that only one of them has. */
export function differences(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path))
    .sort();
}

/** Enough to keep the disk busy, and few enough for any limit on open files. */
const readsAtOnce = 64;

/** Calls `use` for every path, for several at once. */
export async function forEachPath(
  paths: readonly string[],
  use: (path: string) => Promise<void>,
): Promise<void> {
  const queue = paths.values();
  await Promise.all(
    Array.from({ length: Math.min(readsAtOnce, paths.length) }, async () => {
      for (const path of queue) await use(path);
    }),
  );
}
