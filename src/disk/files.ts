import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isMissing } from './is-missing.ts';

/** A file of the record, as it was read. */
export interface ContentFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** A digest of the bytes. */
  digest: string;
}

/**
 * Returns the Markdown files in a folder of the content folder, and the others in it that are not
 * hidden, as sorted paths relative to the content folder. A folder that does not exist is empty.
 */
export async function listContent(
  contentDir: string,
  folder: string,
): Promise<{ notes: string[]; others: string[] }> {
  const top = join(contentDir, folder);
  const entries = await readdir(top, {
    recursive: true,
    withFileTypes: true,
  }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => `${folder}${parentPath.slice(top.length)}${sep}${name}`)
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .sort();
  return {
    notes: paths.filter((path) => path.endsWith('.md')),
    others: paths.filter((path) => !path.endsWith('.md')),
  };
}

/** Returns a file of the content folder. */
export async function readContent(contentDir: string, path: string): Promise<ContentFile> {
  const bytes = await readFile(join(contentDir, path));
  return { path, bytes, digest: digestOf(bytes) };
}

/** As `readContent`, for a thread that has nothing else to do: half the time for small files. */
export function readContentSync(contentDir: string, path: string): ContentFile {
  const bytes = readFileSync(join(contentDir, path));
  return { path, bytes, digest: digestOf(bytes) };
}

/** Returns a digest to compare contents by. */
export function digestOf(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex').slice(0, 32);
}

/** How many files are read at once: enough to keep the disk busy, few enough for any limit on open files. */
const readsAtOnce = 64;

/** Calls `use` for every path, several at once. */
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
