import { constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
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

/**
 * Makes sure that a build may write to its folders and delete from them. It marks them as ours
 * now, so that they are known even if the build is killed.
 *
 * @param last what is known of the last build
 * @throws if a folder has files that no build made, or cannot be written to
 */
export async function prepareFolders(
  { contentDir, outDir, cacheDir }: Pick<Site, 'contentDir' | 'outDir' | 'cacheDir'>,
  last: Manifest,
): Promise<void> {
  const staging = stagingDir(cacheDir);
  const isOurCache = last.outDir !== '' || hasTag(cacheDir);
  for (const folder of [outDir, staging]) refuseRecord(contentDir, folder);
  refuseStrange(outDir, 'OUT_DIR', last.outDir === outDir);
  refuseStrange(staging, 'CACHE_DIR', isOurCache);
  await tryToWrite(outDir);
  if (!hasTag(cacheDir)) writeFileSync(tagIn(cacheDir), tag);
  if (last.outDir !== outDir) rememberManifest(cacheDir, { ...last, outDir });
}

/** What a cache has, and whether each is a folder. `remember` replaces its own files. */
const cached = {
  lock: false,
  'CACHEDIR.TAG': false,
  dist: true,
  plates: true,
  'checked-notes': true,
};

/** Throws away each folder that stands where our cache has a file, and the reverse. */
export function removeStrays(cacheDir: string): void {
  if (!hasTag(cacheDir) && !recallManifest(cacheDir)) return;
  for (const [name, isFolder] of Object.entries(cached)) {
    const path = join(cacheDir, name);
    if ((statsOf(path)?.isDirectory() ?? isFolder) !== isFolder) rmSync(path, { recursive: true });
  }
}

const tagIn = (cacheDir: string) => join(cacheDir, 'CACHEDIR.TAG');

function hasTag(cacheDir: string): boolean {
  return attempt(() => readFileSync(tagIn(cacheDir), 'utf8')) === tag;
}

/**
 * Refuses a folder with files that no build made, because a build would delete them.
 *
 * @param knob the setting that names the folder, for the message
 * @param isKnown whether an earlier build is known to have used it
 */
function refuseStrange(folder: string, knob: string, isKnown: boolean): void {
  if (isKnown || isEmpty(folder) || isOurs(folder)) return;
  throw new Error(
    `${folder}/ has files that no build made, and a build removes what it did not make.\nChoose an empty folder as ${knob}, or delete what is in this one.`,
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
async function tryToWrite(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const above = dirname(resolve(folder));
    if (!hasCode(error, 'ENOENT') || above === resolve(folder)) throw error;
    await tryToWrite(above);
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === '.git');
}

function isOurs(folder: string): boolean {
  const home = attempt(() => readFileSync(join(folder, 'index.html'), 'utf8')) ?? '';
  return home.includes(`<meta name="generator" content="${generator}">`);
}
