import { existsSync, readdirSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Returns the files below a folder, relative to it, with `/`; none where it does not exist. What is neither a
 * file nor a folder counts as a file.
 *
 * It waits for the disk: for tens of thousands of folders that takes a quarter of the processor's time.
 */
export async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files: string[] = [];
  const visit = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${path}${entry.name}/`);
      else files.push(path + entry.name);
    }
  };
  visit('');
  return files;
}

/** Deletes every file below a folder that is not to be kept, and the folders that this empties. */
export async function prune(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const files = await listFiles(folder);
  await removeFiles(
    folder,
    files.filter((file) => !keep.has(file)),
  );
}

/** Deletes files of a folder, and the folders that this empties. */
export async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    await rm(join(folder, file), { force: true });
    await removeEmptyParents(folder, dirname(file));
  }
}

async function removeEmptyParents(folder: string, path: string): Promise<void> {
  let at = path;
  while (at !== '.' && at !== '') {
    try {
      await rmdir(join(folder, at));
    } catch {
      return; // Not empty: nor are its parents.
    }
    at = dirname(at);
  }
}
