import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../disk/files.ts';
import {
  type Manifest,
  type Output,
  type PartNumber,
  type Pressed,
  recallManifest,
  rememberManifest,
} from './manifest.ts';
import { stage, stagedFile, stagingDir } from './staging.ts';

/** What is known of a part of a site. */
type Part = Manifest & { part: PartNumber };

/**
 * Writes a part to a folder of its own in the cache, for another machine. The folder is as a cache
 * that has this part alone. Returns the folder.
 */
export function writePart(cacheDir: string, manifest: Part): string {
  const { part, pages } = manifest;
  const folder = join(cacheDir, `part-${part.number}-of-${part.of}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(stagingDir(folder), { recursive: true });
  for (const path of Object.keys(pages)) {
    linkSync(stagedFile(stagingDir(cacheDir), path), stagedFile(stagingDir(folder), path));
  }
  rememberManifest(folder, manifest);
  return folder;
}

/**
 * Puts the parts of a site into the staging folder.
 *
 * @param folders of all parts, in any order
 * @param whole the site that they must be parts of
 * @param last what the last build left in the staging folder
 * @throws if one is missing, is there twice, is of another site, or has changed
 */
export function gatherParts(
  folders: readonly string[],
  whole: Pick<Manifest, 'program' | 'input'>,
  staging: string,
  last: Manifest['pages'],
): Pressed {
  const parts = folders.map(readPart);
  const of = parts[0]?.part.of ?? 0;
  for (const { folder, part, ...made } of parts) {
    if (made.program !== whole.program || made.input !== whole.input || part.of !== of) {
      throw new Error(
        `${folder}/ is a part of another site: its notes, its configuration or its program differ from those here.`,
      );
    }
  }
  const numbers = new Set(parts.map(({ part }) => part.number));
  for (let number = 1; number <= of; number += 1) {
    if (!numbers.has(number)) throw new Error(`Part ${number} of ${of} is missing.`);
  }
  const pages: Manifest['pages'] = {};
  let rendered = 0;
  for (const { folder, pages: made } of parts) {
    for (const [path, { hash, ...known }] of Object.entries(made)) {
      if (pages[path]) {
        throw new Error(`${folder}/ has ${path}, as another part does: give each part once.`);
      }
      const bytes = readFileSync(stagedFile(stagingDir(folder), path));
      if (hashOf(bytes) !== hash) {
        throw new Error(`${folder}/ has ${path}, but not as it was made.`);
      }
      const output: Output = { ...known, ...stage(staging, path, bytes, last[path]) };
      if (output.time !== last[path]?.time) rendered += 1;
      pages[path] = output;
    }
  }
  return { pages, rendered };
}

function readPart(folder: string): Part & { folder: string } {
  const manifest = recallManifest(folder);
  if (!manifest?.part) {
    throw new Error(`${folder}/ is no part of a site: \`npm run build -- --shard 1/4\` makes one.`);
  }
  return { ...manifest, part: manifest.part, folder };
}
