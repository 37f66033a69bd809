import { join } from 'node:path';
import { hashOf, listFiles, readIfThere } from '../disk/files.ts';

/**
 * Returns a hash of everything that judges a note. If it changes, an unchanged note that passed
 * before may fail.
 */
export function checksVersion(root: string): Promise<string> {
  return versionOf(root, 'src/notes', ['package-lock.json']);
}

/**
 * Returns a hash of everything that makes pages from notes. If it changes, no page of an earlier
 * build is kept. A stylesheet or script gets another name when a further page shares it, and the
 * page that linked to the old name has not changed itself.
 */
export function programVersion(root: string): Promise<string> {
  return versionOf(root, 'src', ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']);
}

/**
 * Node is part of it, because it knows how dates and figures are written. It waits for the disk:
 * reading hundreds of small files asynchronously takes three times as long.
 */
async function versionOf(root: string, folder: string, beside: readonly string[]): Promise<string> {
  const sources = (await listFiles(join(root, folder))).sort().map((path) => `${folder}/${path}`);
  const hashes = [...sources, ...beside].map(
    (path) => `${path} ${hashOf(readIfThere(join(root, path)) ?? '')}`,
  );
  return hashOf([process.version, process.versions.icu, ...hashes].join('\n'));
}
