import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../disk/files.ts';

/**
 * Returns a digest of all that judges a note: a note that passed an earlier version of the checks may
 * not pass this one, though its file is the same.
 */
export async function checksVersion(): Promise<string> {
  const root = process.cwd();
  const sources = await readdir(join(root, 'src/notes'), { recursive: true });
  const files = sources
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src/notes', name));
  const texts = await Promise.all(
    [...files.sort(), 'package-lock.json'].map((name) => readFile(join(root, name))),
  );
  return digestOf(texts.map(digestOf).join());
}
