import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/build/prune.ts';

/** Returns every file below a folder with its text, by path. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const paths = (await listFiles(folder)).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const),
    ),
  );
}
