import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './files.ts';
import { listFiles } from './prune.ts';

/**
 * Returns a digest of the program. Pages name the files of scripts and styles, and those names can change
 * with a part of the program that is none of the page's own: two scripts share a file with what both
 * import. So nothing that another version of the program made is kept.
 */
export async function programVersion(root: string = process.cwd()): Promise<string> {
  const sources = (await listFiles(join(root, 'src'))).map((path) => join('src', path));
  const files = [...sources.sort(), 'astro.config.mjs', 'package-lock.json'];
  const digests = await Promise.all(
    files.map(async (path) => `${path} ${digestOf(await readFile(join(root, path)))}`),
  );
  return digestOf(digests.join('\n'));
}
