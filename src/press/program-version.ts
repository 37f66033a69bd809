import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../disk/files.ts';
import { listFiles } from '../disk/prune.ts';

/** What makes up the program, beside the files in `src/`. */
const beside = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Returns a digest of all that makes pages of notes: the program, its packages, and Node, which knows
 * how dates and figures are written. Where it changes, no page of an earlier build can be kept.
 *
 * Astro judges each page by the modules that it imports. That is not enough: a stylesheet or script that
 * another page comes to share gets another name, and the page that linked to the old one is not among
 * those that changed.
 */
export async function programVersion(root: string): Promise<string> {
  const sources = (await listFiles(join(root, 'src'))).sort().map((path) => `src/${path}`);
  const digests = await Promise.all(
    [...sources, ...beside].map(async (path) => {
      const bytes = await readFile(join(root, path)).catch(() => '');
      return `${path} ${digestOf(bytes)}`;
    }),
  );
  return digestOf([process.version, process.versions.icu, ...digests].join('\n'));
}
