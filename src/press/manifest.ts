import { join } from 'node:path';
import type { Mark } from '../disk/file-marks.ts';
import { recall, remember } from '../disk/remembered.ts';

/** A file of the site as it was made. */
export interface Output extends Mark {
  /** What its page is a function of; absent where that has no key. */
  key?: string;
  /** The day of the newest thing on its page, where the page says so. */
  lastModified?: string;
  /** Whether its page only leads to another one, which the sitemap has instead. */
  isMoved?: true;
}

/** What is known of the last build, and of the files that it left in the cache. */
export interface Manifest {
  /** Where the site went. */
  outDir: string;
  /** The program that made it: keys of another program say nothing. */
  program: string;
  /** A hash of all that the site is a function of; absent where only a part of it was made. */
  input?: string;
  /** What pages and endpoints made, by path. */
  pages: Record<string, Output>;
  /** The other files of the site, by path. */
  others: Record<string, Output>;
}

/** Moves when this file's types do. */
const format = 'ratings-digest-site-1';

const fileIn = (cacheDir: string) => join(cacheDir, 'site.json');

/** Returns what is known of the last build; undefined where nothing is, or it cannot be read. */
export function recallManifest(cacheDir: string): Manifest | undefined {
  const text = recall(fileIn(cacheDir), format);
  // This program wrote it, in this format, and all of it.
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

/** Remembers a build. */
export function rememberManifest(cacheDir: string, manifest: Manifest): void {
  remember(fileIn(cacheDir), format, JSON.stringify(manifest));
}
