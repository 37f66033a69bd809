import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../config/site.ts';
import { hashOf } from '../disk/files.ts';
import {
  type Manifest,
  type Output,
  type PartNumber,
  recallManifest,
  rememberManifest,
} from './manifest.ts';
import type { Pressed } from './press.ts';
import { stage, stagedFile, stagingDir } from './staging.ts';

/** What the parts must fit. */
interface Whole {
  staging: string;
  /** What the last build left in the staging folder. */
  last: Manifest['pages'];
  program: string;
  input: string;
}

/**
 * Writes a part to a folder of its own in the cache, for another machine. The folder is as a cache
 * that has this part alone. Returns the folder.
 */
export function writePart(
  { cacheDir }: Pick<Site, 'cacheDir'>,
  part: PartNumber,
  { staging, pages, program, input }: Omit<Whole, 'last'> & Pick<Pressed, 'pages'>,
): string {
  const folder = join(cacheDir, `part-${part.number}-of-${part.of}`);
  rmSync(folder, { recursive: true, force: true });
  const files = stagingDir(folder);
  mkdirSync(files, { recursive: true });
  for (const path of Object.keys(pages)) {
    linkSync(stagedFile(staging, path), stagedFile(files, path));
  }
  rememberManifest(folder, { part, outDir: '', program, input, pages, others: {} });
  return folder;
}

/**
 * Puts the parts of a site into the staging folder.
 *
 * @param folders of all parts, in any order
 * @throws if one is missing, is there twice, is of another site, or has changed
 */
export function gatherParts(
  folders: readonly string[],
  { staging, last, program, input }: Whole,
): Pressed {
  const parts = folders.map(readPart);
  const of = parts[0]?.part.of ?? 0;
  for (const { folder, part, ...made } of parts) {
    if (made.program !== program || made.input !== input || part.of !== of) {
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
  return { pages, rendered, kept: Object.keys(pages).length - rendered };
}

function readPart(folder: string): Manifest & { folder: string; part: PartNumber } {
  const manifest = recallManifest(folder);
  if (!manifest?.part) {
    throw new Error(`${folder}/ is no part of a site: \`npm run build -- --shard 1/4\` makes one.`);
  }
  return { ...manifest, part: manifest.part, folder };
}
