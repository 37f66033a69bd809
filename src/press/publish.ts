import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnchanged, type Mark, statsOf, timeOf } from '../disk/file-marks.ts';
import { listFiles, removeFiles } from '../disk/files.ts';
import { stagedFile } from './staging.ts';

/** Where files wait, within the output, until all of them are there: only then a page of it changes. */
const waiting = '.publishing';

/** What brings an output in step with a site. */
export interface Publication {
  /** Files of the site that the output lacks, or has with other bytes. */
  changed: string[];
  /** What the output has and the site has not. */
  stale: string[];
  /** What is a file where the site has a folder, or a folder where it has a file. */
  inTheWay: string[];
  /** Files whose bytes the output has already, with another time: the output's time, in milliseconds. */
  times: Map<string, number>;
}

/**
 * Returns what of the output differs from a site that is ready. What has not changed keeps its time, and with it its
 * ETag, from build to build.
 *
 * This and `publish` wait for the disk at each file: that takes less than half the processor's time that many
 * at once do, and a build has nothing else to do by then.
 *
 * @param site the marks of its files, by path
 */
export async function planPublication(
  site: ReadonlyMap<string, Mark>,
  outDir: string,
): Promise<Publication> {
  const there = (await listFiles(outDir)).filter((path) => !isApart(path));
  const stale = there.filter((path) => !site.has(path));
  const folders = new Set(stale.length > 0 ? [...site.keys()].flatMap(parents) : []);
  const inTheWay = stale.filter((path) => folders.has(path));
  const isBelow = isAmong(inTheWay);
  const changed: string[] = [];
  const times = new Map<string, number>();
  for (const [path, mark] of site) {
    // What is below a link to another folder is not the output's.
    const stats = isBelow(path) ? undefined : statsOf(`${outDir}/${path}`);
    if (stats?.isDirectory()) inTheWay.push(path);
    if (!stats || !isUnchanged(`${outDir}/${path}`, mark, stats)) changed.push(path);
    else if (timeOf(stats) !== mark.time) times.set(path, timeOf(stats));
  }
  return { changed: inOrder(changed, new Set(there)), stale, inTheWay, times };
}

/** Returns whether a path is one of some paths, or below one. */
function isAmong(paths: readonly string[]): (path: string) => boolean {
  const all = new Set(paths);
  return (path) => all.size > 0 && [path, ...parents(path)].some((at) => all.has(at));
}

/** The output is half of one site and half of the next; the message is for the operator. */
export class HalfPublished extends Error {
  override name = 'HalfPublished';
}

/**
 * Brings an output in step with a site. First all that changed is put where it waits, beside the pages: a disk that is
 * full, or a folder that may not be written to, ends it here with the output as it was. Then each file is moved to its place, so that it is whole at every moment, and what is linked to comes
 * before what links to it; what is no longer part of the site goes last.
 *
 * @throws HalfPublished where it ended while files were moved
 */
export async function publish(
  staging: string,
  outDir: string,
  { changed, stale, inTheWay }: Publication,
): Promise<void> {
  const aside = join(outDir, waiting);
  // What a build that was killed left.
  rmSync(aside, { recursive: true, force: true });
  if (changed.length === 0 && stale.length === 0) return;
  const waits = new Map(changed.map((path, number) => [path, join(aside, String(number))]));
  const isBlocked = isAmong(inTheWay);
  const made = new Set<string>();
  try {
    makeFolder(aside, made);
    for (const path of changed) {
      if (!isBlocked(path)) makeFolder(dirname(join(outDir, path)), made);
    }
    for (const [path, at] of waits) linkOrCopy(stagedFile(staging, path), at);
  } catch (error) {
    undo(aside, made);
    throw error;
  }
  try {
    for (const path of inTheWay) rmSync(join(outDir, path), { recursive: true, force: true });
    for (const path of changed.filter(isBlocked)) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
    }
    for (const [path, at] of waits) renameSync(at, join(outDir, path));
    rmSync(aside, { recursive: true, force: true });
    await removeFiles(
      outDir,
      stale.filter((path) => !isBlocked(path)),
    );
  } catch (error) {
    throw new HalfPublished(
      `${outDir}/ has some pages of the site before and some of the new one. Build again when this is mended.`,
      { cause: error },
    );
  }
}

/** Makes a folder and those above it, and notes the uppermost one that there was not. */
function makeFolder(folder: string, made: Set<string>): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) made.add(first);
}

/** Removes what waited, and the folders that were made; where that fails too, it does no harm. */
function undo(aside: string, made: ReadonlySet<string>): void {
  for (const folder of [aside, ...made]) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

/** Git's, of an operator who deploys from a clone, a worktree or a submodule (there it is a file); and where files wait. */
function isApart(path: string): boolean {
  return path === '.git' || path.startsWith('.git/') || path.startsWith(`${waiting}/`);
}

/** Assets first, then pages that nothing links to yet, then the rest. */
function inOrder(paths: readonly string[], there: ReadonlySet<string>): string[] {
  const rank = (path: string) => (path.startsWith('_astro/') ? 0 : there.has(path) ? 2 : 1);
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * Puts a file where it waits, as another name of the one in the staging folder: nothing is copied. The staging folder
 * never writes to a file that is there. On another disk, or one that knows no such names, it is a copy.
 */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    const { atime, mtimeMs } = lstatSync(from);
    copyFileSync(from, to);
    utimesSync(to, atime, new Date(Math.round(mtimeMs)));
  }
}

/** Returns the folders that a path is in, below the one that it is relative to. */
function parents(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
