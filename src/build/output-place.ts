import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { digestOf } from './files.ts';
import { programVersion } from './program-version.ts';

/** What the cache knows of the output that belongs to it. */
const memorySchema = z.object({
  outDir: z.string(),
  /** Which version of the program made it. */
  program: z.string().optional(),
  /** Of its home page, which every build writes; absent while a build is under way. */
  home: z.string().optional(),
});
type Memory = z.output<typeof memorySchema>;

/** What a page of this program says of itself; its home page proves whose folder it is. */
export const generator = 'Ratings Digest';

/** Where a build goes. */
export interface OutputPlace {
  outDir: string;
  cacheDir: string;
}

/** The output folder has files that no build made; the message is for the operator. */
export class StrangeOutput extends Error {
  override name = 'StrangeOutput';
}

/**
 * Notes that a build begins, and returns whether the cache belongs to the output as it is. Where it does
 * not (another folder, another version of the program, a build that was killed, one of the two restored
 * from elsewhere), pages that are there cannot be trusted, and all must be rendered again.
 *
 * @throws StrangeOutput rather than let a build remove files that it did not make
 */
export async function beginOutput({ outDir, cacheDir }: OutputPlace): Promise<boolean> {
  const memory = await recall(cacheDir);
  const isKnown = memory?.outDir === outDir;
  if (!isKnown && !(await isEmpty(outDir)) && !(await isOurs(outDir))) {
    throw new StrangeOutput(
      `${outDir}/ has files that no build made, and a build removes what it did not make: nothing was written.\nChoose an empty folder as OUT_DIR, or delete what is in this one.`,
    );
  }
  const home = await homeMark(outDir);
  await remember(cacheDir, { outDir });
  const isOfProgram = memory?.program === (await programVersion());
  return isKnown && isOfProgram && memory.home !== undefined && memory.home === home;
}

/** Notes that the build is whole: the next one may keep what has not changed. */
export async function finishOutput({ outDir, cacheDir }: OutputPlace): Promise<void> {
  const home = await homeMark(outDir);
  await remember(cacheDir, { outDir, program: await programVersion(), ...(home ? { home } : {}) });
}

const file = (cacheDir: string) => join(cacheDir, 'output.json');

async function recall(cacheDir: string): Promise<Memory | undefined> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(file(cacheDir), 'utf8')));
  } catch {
    return undefined;
  }
}

async function remember(cacheDir: string, memory: Memory): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await writeFile(file(cacheDir), JSON.stringify(memory));
}

/** The home page's bytes and time, in whole seconds as archives keep them. */
async function homeMark(outDir: string): Promise<string | undefined> {
  const home = join(outDir, 'index.html');
  try {
    const { mtimeMs } = await stat(home);
    return `${digestOf(await readFile(home))} ${Math.floor(mtimeMs / 1000)}`;
  } catch {
    return undefined;
  }
}

async function isEmpty(outDir: string): Promise<boolean> {
  const names = await readdir(outDir).catch(() => []);
  return names.every((name) => name === '.git');
}

async function isOurs(outDir: string): Promise<boolean> {
  const home = await readFile(join(outDir, 'index.html'), 'utf8').catch(() => '');
  return home.includes(`<meta name="generator" content="${generator}">`);
}
