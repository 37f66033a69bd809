import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Returns the files below a folder, relative to it, with `/`; none where it does not exist. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Deletes every file below a folder that is not to be kept, and the folders that this empties. A
 * `.git` folder at its top is left alone: some operators deploy from one.
 *
 * @returns the files deleted
 */
export async function prune(folder: string, keep: ReadonlySet<string>): Promise<string[]> {
  const files = await listFiles(folder);
  const stale = files.filter((file) => !keep.has(file) && !file.startsWith('.git/'));
  for (const file of stale) {
    await rm(join(folder, file));
    await removeEmptyParents(folder, dirname(file));
  }
  return stale;
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
