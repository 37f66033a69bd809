import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, listFiles } from '../disk/files.ts';

/**
 * Returns a hash of all that judges a note. A note that passed earlier checks may not pass these, though its file is
 * the same.
 */
export function checksVersion(root: string): Promise<string> {
  return versionOf(root, 'src/notes', ['package-lock.json']);
}

/**
 * Returns a hash of all that makes pages of notes. Where it changes, no page of an earlier build is kept: a stylesheet
 * or script that another page comes to share gets another name, and the page that linked to the old one is not among
 * those that changed.
 */
export function programVersion(root: string): Promise<string> {
  return versionOf(root, 'src', ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']);
}

/** Node is part of it: it knows how dates and figures are written. */
async function versionOf(root: string, folder: string, beside: readonly string[]): Promise<string> {
  const sources = (await listFiles(join(root, folder))).sort().map((path) => `${folder}/${path}`);
  const hashes = await Promise.all(
    [...sources, ...beside].map(async (path) => {
      const bytes = await readFile(join(root, path)).catch(() => '');
      return `${path} ${hashOf(bytes)}`;
    }),
  );
  return hashOf([process.version, process.versions.icu, ...hashes].join('\n'));
}
