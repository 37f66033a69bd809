import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveFile } from './note-file.ts';

/** Writes the files of an archive below a folder, and returns how many there are. */
export async function writeArchive(folder: string, files: Iterable<ArchiveFile>): Promise<number> {
  const made = new Set<string>();
  let count = 0;
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true });
      made.add(parent);
    }
    await writeFile(file, text);
    count += 1;
  }
  return count;
}
