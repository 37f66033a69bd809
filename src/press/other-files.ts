import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../config/site.ts';
import { listFiles } from '../disk/files.ts';
import { publicFiles } from '../disk/public-files.ts';
import { absolute } from '../published/links.ts';
import { headersFile } from '../published/security.ts';
import type { Manifest } from './manifest.ts';
import type { Plates } from './plates.ts';
import { sitemap } from './sitemap.ts';

/**
 * Returns the files of the site that no page or endpoint makes, by path: scripts and styles, what
 * is in `public/`, the sitemap, and the headers for hosts that read them from a file.
 *
 * @param root the folder of the program
 * @throws if a file of `public/` has the address of another file of the site
 */
export async function otherFiles(
  { base }: Pick<Site, 'base'>,
  pages: Manifest['pages'],
  { assets }: Pick<Plates, 'assets'>,
  root = process.cwd(),
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>(await sitemap(pages, absolute));
  for (const path of listFiles(assets)) files.set(path, readFileSync(join(assets, path)));
  const own = new Map(
    publicFiles(root).files.map((path) => [path, readFileSync(join(root, 'public', path))]),
  );
  // The operator's headers come after ours.
  const headers = [headersFile(base, Object.keys(pages)), own.get(headersPath) ?? ''];
  own.set(headersPath, Buffer.from(headers.filter(Boolean).join('\n')));
  for (const [path, bytes] of own) {
    if (path in pages || files.has(path)) {
      throw new Error(
        `public/${path} has the address of a file that the program makes: rename it, or delete it.`,
      );
    }
    files.set(path, bytes);
  }
  return files;
}

const headersPath = '_headers';
