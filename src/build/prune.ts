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
