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
 * @throws if a file of `public/` has the address of a page
 */
export async function otherFiles(
  { base }: Pick<Site, 'base'>,
  pages: Manifest['pages'],
  { assets }: Plates,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>(await sitemap(pages, absolute));
  files.set('_headers', new TextEncoder().encode(headersFile(base, Object.keys(pages))));
  const folders = [
    { folder: assets, paths: listFiles(assets) },
    { folder: 'public', paths: publicFiles().files },
  ];
  for (const { folder, paths } of folders) {
    for (const path of paths) {
      if (path in pages) throw new Error(`public/${path} has the address of a page of the site.`);
      files.set(path, readFileSync(join(folder, path)));
    }
  }
  return files;
}
