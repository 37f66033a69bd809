import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hashOf } from './files.ts';
import { isMissing } from './is-missing.ts';

/** A file of the record, as it was read. */
export interface ContentFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** A hash of the bytes. */
  hash: string;
}

/**
 * Returns the Markdown files in a folder of the content folder, and the others in it that are not
 * hidden, as sorted paths relative to the content folder. A folder that does not exist is empty.
 */
export async function listContent(
  contentDir: string,
  folder: string,
): Promise<{ markdown: string[]; others: string[] }> {
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
    markdown: paths.filter((path) => path.endsWith('.md')),
    others: paths.filter((path) => !path.endsWith('.md')),
  };
}

/** Returns a file of the content folder. */
export async function readContent(contentDir: string, path: string): Promise<ContentFile> {
  const bytes = await readFile(join(contentDir, path));
  return { path, bytes, hash: hashOf(bytes) };
}

/** As `readContent`, for a thread that has nothing else to do: half the time for small files. */
export function readContentSync(contentDir: string, path: string): ContentFile {
  const bytes = readFileSync(join(contentDir, path));
  return { path, bytes, hash: hashOf(bytes) };
}
