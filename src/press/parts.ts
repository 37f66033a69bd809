import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../config/site.ts';
import { hashOf } from '../disk/files.ts';
import { recall, remember } from '../disk/remembered.ts';
import type { Manifest, Output } from './manifest.ts';
import type { Pressed } from './press.ts';
import { stage, stagedFile } from './staging.ts';

/** One part of a site that several machines make. */
export interface PartNumber {
  /** From 1. */
  number: number;
  of: number;
}

/** What `part.json`, beside a part's files, says of it. */
type Part = PartNumber & Pick<Whole, 'program' | 'input'> & Pick<Manifest, 'pages'>;

/** Change it whenever the types in this file or `Output` change. */
const format = 'ratings-digest-part-1';

/** What the parts must fit. */
interface Whole {
  staging: string;
  /** What the last build left in the staging folder. */
  last: Manifest['pages'];
  program: string;
  input: string;
}

/** Writes a part to a folder of its own in the cache, for another machine. Returns the folder. */
export function writePart(
  { cacheDir }: Pick<Site, 'cacheDir'>,
  part: PartNumber,
  { staging, pages, program, input }: Omit<Whole, 'last'> & Pick<Pressed, 'pages'>,
): string {
  const folder = join(cacheDir, `part-${part.number}-of-${part.of}`);
  rmSync(folder, { recursive: true, force: true });
  for (const path of Object.keys(pages)) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    linkSync(stagedFile(staging, path), file);
  }
  const said: Part = { ...part, program, input, pages };
  remember(join(folder, 'part.json'), format, JSON.stringify(said));
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
  const parts = folders.map((folder) => ({ folder, ...readPart(folder) }));
  const of = parts[0]?.of ?? 0;
  for (const { folder, ...part } of parts) {
    if (part.program !== program || part.input !== input || part.of !== of) {
      throw new Error(
        `${folder}/ is a part of another site: its notes, its configuration or its program differ from those here.`,
      );
    }
  }
  const numbers = new Set(parts.map(({ number }) => number));
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
      const bytes = readFileSync(join(folder, 'site', path));
      if (hashOf(bytes) !== hash) {
        throw new Error(`${folder}/site/${path} is not as it was made.`);
      }
      const output: Output = { ...known, ...stage(staging, path, bytes, last[path]) };
      if (output.time !== last[path]?.time) rendered += 1;
      pages[path] = output;
    }
  }
  return { pages, rendered, kept: Object.keys(pages).length - rendered };
}

function readPart(folder: string): Part {
  const text = recall(join(folder, 'part.json'), format);
  if (text === undefined) {
    throw new Error(`${folder}/ is no part of a site: \`npm run build -- --shard 1/4\` makes one.`);
  }
  // This program wrote the whole file in this format.
  return JSON.parse(text) as Part;
}
