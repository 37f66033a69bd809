import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Site } from '../config/site.ts';
import { hashOf } from '../disk/files.ts';
import type { Manifest, Output } from './manifest.ts';
import type { Pressed } from './press.ts';
import { stage, stagedFile } from './staging.ts';

/** One part of a site that several machines make. */
export interface PartNumber {
  /** From 1. */
  number: number;
  of: number;
}

/** The content of `part.json`, beside a part's files. */
const partSchema = z.object({
  number: z.int(),
  of: z.int(),
  program: z.string(),
  input: z.string(),
  pages: z.record(
    z.string(),
    z.object({
      hash: z.string(),
      key: z.string().exactOptional(),
      lastModified: z.string().exactOptional(),
    }),
  ),
});
type Part = z.output<typeof partSchema>;

/** What the parts must fit. */
interface Whole {
  staging: string;
  /** What the last build left in the staging folder. */
  last: Manifest['pages'];
  program: string;
  input: string;
}

/**
 * Writes a part to a folder of its own in the cache, for another machine, and returns the folder.
 */
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
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ ...part, program, input, pages });
  writeFileSync(join(folder, 'part.json'), text);
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
  try {
    return partSchema.parse(JSON.parse(readFileSync(join(folder, 'part.json'), 'utf8')));
  } catch {
    throw new Error(`${folder}/ is no part of a site: \`npm run build -- --shard 1/4\` makes one.`);
  }
}
