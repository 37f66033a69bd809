import { join } from 'node:path';
import type { Mark } from '../disk/file-marks.ts';
import { recall, remember } from '../disk/remembered.ts';

/** A file of the site as it was made. */
export interface Output extends Mark {
  /** The key of its value; absent if it has none. */
  key?: string;
  /** The day of the newest content on its page, if the page names one. */
  lastModified?: string;
  /** Whether its page only leads to another one. The sitemap then has that one instead. */
  isMoved?: true;
}

/** One part of a site that several machines make. */
export interface PartNumber {
  /** From 1. */
  number: number;
  of: number;
}

/** What is known of the last build, and of the files that it left in the cache. */
export interface Manifest {
  /** Which part of the site this is; absent if it is the whole. */
  part?: PartNumber;
  /** Where the site went. */
  outDir: string;
  /** The program that made it. Keys of different programs cannot be compared. */
  program: string;
  /** A hash of everything that the site is made from; empty if it was not made as a whole. */
  input: string;
  /** What pages and endpoints made, by path. */
  pages: Record<string, Output>;
  /** The other files of the site, by path. */
  others: Record<string, Output>;
}

/** What is known where no build has been. */
export const noBuild: Manifest = { outDir: '', program: '', input: '', pages: {}, others: {} };

/** What pages and endpoints were made, by whatever made them. */
export interface Pressed {
  pages: Manifest['pages'];
  /** How many of them are new; the others are as they were. */
  rendered: number;
}

/** Change it whenever the types in this file change. */
const format = 'ratings-digest-site-1';

const fileIn = (cacheDir: string) => join(cacheDir, 'site.json');

/** Returns what is known of the last build; undefined without a readable manifest. */
export function recallManifest(cacheDir: string): Manifest | undefined {
  const text = recall(fileIn(cacheDir), format);
  // This program wrote the whole file in this format.
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

/** Remembers a build. */
export function rememberManifest(cacheDir: string, manifest: Manifest): void {
  remember(fileIn(cacheDir), format, JSON.stringify(manifest));
}
