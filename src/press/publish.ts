import { cpSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnchanged, type Mark, statsOf, timeOf } from '../disk/file-marks.ts';
import { listFiles, removeFiles } from '../disk/files.ts';
import { attempt } from '../notes/terms/attempt.ts';
import { stagedFile } from './staging.ts';

/** The folder in the output where files wait. No page changes before all of them are there. */
const waiting = '.publishing';

/** What brings an output in step with a site. */
export interface Publication {
  /** Files that the output lacks, or has with other bytes. */
  changed: string[];
  /** What only the output has. */
  stale: string[];
  /** Files where the site has a folder, and folders where it has a file. */
  inTheWay: string[];
  /** For files that the output has with another time: the output's time, in milliseconds. */
  times: Map<string, number>;
}

/**
 * Returns how the output differs from a finished site. Unchanged files keep their time, and so
 * their ETag.
 *
 * @param site the marks of its files, by path
 */
export function planPublication(site: ReadonlyMap<string, Mark>, outDir: string): Publication {
  const there = listFiles(outDir).filter((path) => !isApart(path));
  const stale = there.filter((path) => !site.has(path));
  const folders = new Set(stale.length > 0 ? [...site.keys()].flatMap(parents) : []);
  const inTheWay = stale.filter((path) => folders.has(path));
  const isBelow = isAmong(inTheWay);
  const changed: string[] = [];
  const times = new Map<string, number>();
  for (const [path, mark] of site) {
    // Files below a link to another folder are not part of the output.
    const stats = isBelow(path) ? undefined : statsOf(`${outDir}/${path}`);
    if (stats?.isDirectory()) inTheWay.push(path);
    if (!stats || !isUnchanged(`${outDir}/${path}`, mark, stats)) changed.push(path);
    else if (timeOf(stats) !== mark.time) times.set(path, timeOf(stats));
  }
  return { changed: inOrder(changed, new Set(there)), stale, inTheWay, times };
}

/** Returns a function that tells whether a path is one of these, or below one. */
function isAmong(paths: readonly string[]): (path: string) => boolean {
  const all = new Set(paths);
  return (path) => all.size > 0 && [path, ...parents(path)].some((at) => all.has(at));
}

/** The output is half old and half new. The message is for the operator. */
export class HalfPublished extends Error {
  override name = 'HalfPublished';
}

/**
 * Makes an output equal to a site. First it puts all changed files into a folder beside the
 * pages. If the disk is full, or a folder cannot be written to, that fails and the output is as it
 * was. Then it moves each file to its place, so that no file is ever half written. Files come
 * before the pages that link to them. Files that are no longer part of the site are deleted last.
 *
 * @throws HalfPublished if it fails while files are moved
 */
export function publish(
  staging: string,
  outDir: string,
  { changed, stale, inTheWay }: Publication,
): void {
  const aside = join(outDir, waiting);
  // Left by a build that was killed.
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
    // The output is as it was. A failure here does no harm.
    for (const folder of [aside, ...made]) {
      attempt(() => rmSync(folder, { recursive: true, force: true }));
    }
    throw error;
  }
  try {
    for (const path of inTheWay) rmSync(join(outDir, path), { recursive: true, force: true });
    for (const path of changed.filter(isBlocked)) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
    }
    for (const [path, at] of waits) renameSync(at, join(outDir, path));
    rmSync(aside, { recursive: true, force: true });
    removeFiles(
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

/** Makes a folder and those above it, and notes the uppermost new one. */
function makeFolder(folder: string, made: Set<string>): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) made.add(first);
}

/**
 * Not ours to delete: git's own folder, or file, of an operator who deploys from a clone, a
 * worktree or a submodule; and the folder where files wait.
 */
function isApart(path: string): boolean {
  const [top] = path.split('/', 1);
  return top === '.git' || top === waiting;
}

/** Assets come first, then pages that nothing links to yet, then the rest. */
function inOrder(paths: readonly string[], there: ReadonlySet<string>): string[] {
  const rank = (path: string) => (path.startsWith('_astro/') ? 0 : there.has(path) ? 2 : 1);
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/**
 * Puts a file where it waits, as a hard link to the one in the staging folder. That is safe,
 * because staging never writes to an existing file. On another disk, or one without hard links, it
 * is a copy, with the same time.
 */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { preserveTimestamps: true });
  }
}

/** Returns the folders above a relative path. */
function parents(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
