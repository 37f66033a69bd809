import { rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** Which process uses a folder. */
const holderSchema = z.object({ host: z.string(), pid: z.int() });

/** Another build is under way; the message is for whoever started this one. */
export class AnotherBuild extends Error {
  override name = 'AnotherBuild';
}

/**
 * Keeps other builds from using a folder until this process ends: two at once would publish each other's
 * half-written pages. A process that was killed, or that ran on another machine, holds nothing.
 *
 * @throws AnotherBuild
 */
export async function takeTurn(folder: string): Promise<void> {
  const file = join(folder, 'build.lock');
  await mkdir(folder, { recursive: true });
  if (!(await tryTake(file))) {
    const holder = await holderOf(file);
    if (holder && isRunning(holder)) {
      throw new AnotherBuild(
        `Another build (process ${holder.pid}) is under way. Wait for it to end; if it is no build, delete ${file}.`,
      );
    }
    rmSync(file, { force: true });
    if (!(await tryTake(file)))
      throw new AnotherBuild('Another build was faster. Wait for its end.');
  }
  process.once('exit', () => rmSync(file, { force: true }));
}

/** Returns whether the file is this process's now; whoever made it first has it. */
async function tryTake(file: string): Promise<boolean> {
  try {
    const text = JSON.stringify({ host: hostname(), pid: process.pid });
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(file: string): Promise<z.output<typeof holderSchema> | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isRunning({ host, pid }: z.output<typeof holderSchema>): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
