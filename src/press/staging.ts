import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isAsMarked, type Marks, marksOf } from '../disk/file-marks.ts';
import { isMissing } from '../disk/is-missing.ts';
import { listFiles, removeFiles } from '../disk/prune.ts';
import { refuseStrange, tryToWrite } from './output-place.ts';

/**
 * Returns the folder that a build renders into. It holds the whole site as the last build made it, and
 * while a build is under way more and more of the next one; it is never served. `publish.ts` brings
 * the output in step with it.
 *
 * Astro keeps copies of the pages that it may skip in a folder of this very name: here they are the
 * pages themselves, so that each is on the disk twice and not three times.
 */
export function stagingDir(cacheDir: string): string {
  return join(cacheDir, 'dist');
}

/** What Astro keeps of a build beside its pages: what it knows of them. */
const pagesFile = 'incremental-build.json';

/** What is known of the last build that ended. */
const memorySchema = z.object({
  /** Where it went. */
  outDir: z.string(),
  /** The program that made it. */
  program: z.string(),
  /** The marks of what it left in the cache, by path. */
  files: z.record(z.string(), z.string()),
});
type Memory = z.output<typeof memorySchema>;

/** A build: where it goes, and what makes it. */
export interface Build {
  outDir: string;
  cacheDir: string;
  /** From `programVersion`. */
  program: string;
}

/**
 * Deletes from the cache what a build must not use: what is not as the last build that ended left it (a
 * build was killed, somebody changed a file), or all where the program is another one. What is
 * deleted is made again.
 *
 * @param isForced delete all
 * @returns the marks of what may be there still, for `finishStaging`
 * @throws StrangeOutput rather than delete files that no build made; where a folder cannot be written to, the
 *   system's error
 */
export async function prepareStaging(build: Build, isForced = false): Promise<Marks> {
  const { outDir, cacheDir, program } = build;
  const staging = stagingDir(cacheDir);
  const { isOurs, memory } = await recall(cacheDir);
  await refuseStrange(outDir, 'OUT_DIR', memory?.outDir === outDir);
  await refuseStrange(staging, 'CACHE_DIR', isOurs);
  await tryToWrite(outDir);
  // Before anything else is written: whose the folders are must be known though this build is killed.
  if (memory?.outDir !== outDir)
    await remember(cacheDir, { program, files: {}, ...memory, outDir });
  const known = memory?.program === program && !isForced ? memory.files : {};
  if (isAsMarked(cacheDir, pagesFile, known[pagesFile])) {
    await deleteChanged(staging, known);
    return known;
  }
  await rm(join(cacheDir, pagesFile), { force: true });
  await rm(staging, { recursive: true, force: true });
  return {};
}

async function deleteChanged(staging: string, known: Marks): Promise<void> {
  const paths = await listFiles(staging);
  const changed = paths.filter((path) => !isAsMarked(staging, path, known[`dist/${path}`]));
  await removeFiles(staging, changed);
}

/**
 * Notes that a build has ended: the next one may keep what has not changed.
 *
 * @param files the whole site, as paths in the staging folder
 * @param known from `prepareStaging`
 */
export async function finishStaging(
  build: Build,
  files: readonly string[],
  known: Marks,
): Promise<void> {
  const { outDir, cacheDir, program } = build;
  const paths = [pagesFile, ...files.map((path) => `dist/${path}`)];
  await remember(cacheDir, { outDir, program, files: marksOf(cacheDir, paths, known) });
}

const fileOf = (cacheDir: string) => join(cacheDir, 'output.json');

/** Returns what is known of the last build, and whether there was any. */
async function recall(cacheDir: string): Promise<{ isOurs: boolean; memory?: Memory }> {
  try {
    const text = await readFile(fileOf(cacheDir), 'utf8');
    return { isOurs: true, memory: memorySchema.parse(JSON.parse(text)) };
  } catch (error) {
    return { isOurs: !isMissing(error) };
  }
}

async function remember(cacheDir: string, memory: Memory): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const unfinished = `${fileOf(cacheDir)}.new`;
  await writeFile(unfinished, JSON.stringify(memory));
  await rename(unfinished, fileOf(cacheDir));
}
