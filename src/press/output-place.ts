import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMissing } from '../disk/is-missing.ts';

/** What a page of this program says of itself; its home page proves whose folder it is. */
export const generator = 'Ratings Digest';

/** A folder that a build writes to has files that no build made; the message is for the operator. */
export class StrangeOutput extends Error {
  override name = 'StrangeOutput';
}

/** The cache is where Astro cannot use it; the message is for the operator. */
export class OtherDisk extends Error {
  override name = 'OtherDisk';
}

/**
 * Refuses a folder whose files no build made: a build removes what it did not make.
 *
 * @param knob what names the folder, for the message
 * @param isKnown whether an earlier build is known to have used it
 * @throws StrangeOutput
 */
export async function refuseStrange(folder: string, knob: string, isKnown: boolean): Promise<void> {
  if (isKnown || (await isEmpty(folder)) || (await isOurs(folder))) return;
  throw new StrangeOutput(
    `${folder}/ has files that no build made, and a build removes what it did not make.\nChoose an empty folder as ${knob}, or delete what is in this one.`,
  );
}

/**
 * Tries whether a folder may be written to, or made: better known now than when all is rendered.
 *
 * @throws the system's error
 */
export async function tryToWrite(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const above = dirname(resolve(folder));
    if (!isMissing(error) || above === resolve(folder)) throw error;
    await tryToWrite(above);
  }
}

/**
 * Refuses a cache that is on another disk than the program: Astro moves files from the program's folder to
 * it, and files are moved within one disk alone.
 *
 * @throws OtherDisk
 */
export async function refuseOtherDisk(cacheDir: string, root: string): Promise<void> {
  const way = relative(root, cacheDir);
  const isWithin = way.split(sep)[0] !== '..' && !isAbsolute(way);
  if (isWithin || (await stat(cacheDir)).dev === (await stat(root)).dev) return;
  throw new OtherDisk(
    `${cacheDir}/ is on another disk than the program: choose a CACHE_DIR on the same one, such as .cache/site. (OUT_DIR may be on any.)`,
  );
}

async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.every((name) => name === '.git');
}

async function isOurs(folder: string): Promise<boolean> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  return home.includes(`<meta name="generator" content="${generator}">`);
}
