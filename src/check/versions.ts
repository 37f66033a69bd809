import { join } from 'node:path';
import { hashOf, listFiles, readIfThere } from '../disk/files.ts';

let checks: string | undefined;

/**
 * Returns a hash of everything that judges notes. If it changes, an unchanged note that passed
 * before may fail. It is worked out once, because a process judges by the code that it has loaded.
 */
export function checksVersion(): string {
  checks ??= versionOf(process.cwd(), ['src/archive', 'src/notes'], ['package-lock.json']);
  return checks;
}

/**
 * Returns a hash of everything that makes pages from notes. If it changes, no page of an earlier
 * build is kept. A stylesheet or script gets another name when a further page shares it, and the
 * page that linked to the old name has not changed itself.
 */
export function programVersion(root: string): string {
  return versionOf(root, ['src'], ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']);
}

/** Node is part of it, because it knows how dates and figures are written. */
function versionOf(root: string, folders: readonly string[], beside: readonly string[]): string {
  const sources = folders.flatMap((folder) =>
    listFiles(join(root, folder))
      .sort()
      .map((path) => `${folder}/${path}`),
  );
  const hashes = [...sources, ...beside].map(
    (path) => `${path} ${hashOf(readIfThere(join(root, path)) ?? '')}`,
  );
  return hashOf([process.version, process.versions.icu, ...hashes].join('\n'));
}
