import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Site } from '../config/site.ts';
import { isWithin, realPath } from '../disk/content-files.ts';
import { statsOf } from '../disk/file-marks.ts';
import { hasCode } from '../disk/has-code.ts';
import { attempt } from '../notes/terms/attempt.ts';
import { generator } from '../published/generator.ts';
import { type Manifest, recallManifest, rememberManifest } from './manifest.ts';
import { stagingDir } from './staging.ts';

/** Marks a folder as our cache, which may be deleted (https://bford.info/cachedir/). */
const tag = `Signature: 8a477f597d28d172789f06886806bc55
# A cache of Ratings Digest: whatever is missing here is made again.
`;

/** What a cache has, and whether each is a folder. `remember` replaces its own files. */
const cached = {
  lock: false,
  'CACHEDIR.TAG': false,
  dist: true,
  plates: true,
  'checked-notes': true,
};

/** What the check and the dev server leave in a cache that no build has used. */
const beforeBuilds = ['checked-notes', 'dev'];

/**
 * Marks the cache folder as ours. If it was, each folder that stands where it has a file is thrown
 * away, and the reverse.
 *
 * @throws if it has files of somebody else, or cannot be written to
 */
export function claimCache(cacheDir: string): void {
  // Another build that starts now writes its tag before anything else.
  const names = existsSync(cacheDir) ? readdirSync(cacheDir) : [];
  const isOurs = hasTag(cacheDir) || recallManifest(cacheDir) !== undefined;
  if (isOurs) removeStrays(cacheDir);
  else if (!names.every((name) => beforeBuilds.includes(name) || name === tagName)) {
    refuseStrange(cacheDir, 'CACHE_DIR');
  }
  mkdirSync(cacheDir, { recursive: true });
  if (!hasTag(cacheDir)) writeFileSync(join(cacheDir, tagName), tag);
}

function removeStrays(cacheDir: string): void {
  for (const [name, isFolder] of Object.entries(cached)) {
    const path = join(cacheDir, name);
    if ((statsOf(path)?.isDirectory() ?? isFolder) !== isFolder) rmSync(path, { recursive: true });
  }
}

const tagName = 'CACHEDIR.TAG';

function hasTag(cacheDir: string): boolean {
  return attempt(() => readFileSync(join(cacheDir, tagName), 'utf8')) === tag;
}

/**
 * Makes sure that a build may write to the output and delete from it. It notes that the output is
 * ours now, so that this is known even if the build is killed.
 *
 * @param last what is known of the last build
 * @throws if a folder has files that no build made, or cannot be written to
 */
export function prepareOutput(
  { contentDir, outDir, cacheDir }: Pick<Site, 'contentDir' | 'outDir' | 'cacheDir'>,
  last: Manifest,
): void {
  for (const folder of [outDir, stagingDir(cacheDir)]) refuseRecord(contentDir, folder);
  if (last.outDir !== outDir && !isEmpty(outDir) && !isOurs(outDir)) {
    refuseStrange(outDir, 'OUT_DIR');
  }
  tryToWrite(outDir);
  if (last.outDir !== outDir) rememberManifest(cacheDir, { ...last, outDir });
}

/**
 * Refuses a folder with files that no build made, because a build would delete them.
 *
 * @param setting the one that names the folder, for the message
 */
function refuseStrange(folder: string, setting: string): never {
  throw new Error(
    `${folder}/ has files that no build made, and a build removes what it did not make.\nChoose an empty folder as ${setting}, or delete what is in this one.`,
  );
}

/** Refuses a folder that contains the record, also through links. */
function refuseRecord(contentDir: string, folder: string): void {
  const [content, own] = [contentDir, folder].map(realPath);
  if (content === undefined || own === undefined || !isWithin(own, join(content, 'ratings')))
    return;
  throw new Error(
    `CONTENT_DIR leads to ${content}/, which lies in ${folder}/, and a build removes what it did not make there.\nMove the record elsewhere.`,
  );
}

/**
 * Tries to write to a folder, or to make it, so that a failure comes before everything is
 * rendered.
 *
 * @throws the system's error
 */
function tryToWrite(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const above = dirname(resolve(folder));
    if (!hasCode(error, 'ENOENT') || above === resolve(folder)) throw error;
    tryToWrite(above);
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === '.git');
}

function isOurs(folder: string): boolean {
  const home = attempt(() => readFileSync(join(folder, 'index.html'), 'utf8')) ?? '';
  return home.includes(`<meta name="generator" content="${generator}">`);
}
