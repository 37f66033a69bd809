import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/files.ts';
import type { Started } from './build.ts';

/** What is done to a file. */
export const damages = ['overwritten', 'removed', 'cut short', 'emptied'] as const;
export type Damage = (typeof damages)[number];

/** Starts a build, and kills it when it has written so many files of some folders. */
export async function killWhenWritten(
  start: () => Started,
  folders: readonly string[],
  files: number,
): Promise<void> {
  const before = await marks(folders);
  const { child, ended } = start();
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const now = await marks(folders);
    const written = [...now].filter(([file, mark]) => before.get(file) !== mark).length;
    if (written >= files) break;
  }
  child.kill('SIGKILL');
  await ended;
}

/** Returns what tells whether a file was written, by its path. */
async function marks(folders: readonly string[]): Promise<Map<string, string>> {
  const files = await Promise.all(
    folders.map(async (folder) => {
      // A build may remove a folder while it is listed: the next look tells.
      const paths = await listFiles(folder).catch(() => []);
      return paths.map((path) => join(folder, path));
    }),
  );
  const entries = files.flat().map(async (file) => {
    const mark = await stat(file).catch(() => undefined);
    return [file, mark ? `${mark.ino} ${mark.mtimeMs}` : ''] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Spoils each third file, by each kind of damage in turn. */
export async function spoilSome(folder: string, from: number): Promise<void> {
  const paths = (await listFiles(folder)).sort().filter((_, at) => at % 3 === from);
  for (const [at, path] of paths.entries()) {
    await spoil(join(folder, path), damages[at % damages.length] ?? 'removed');
  }
}

/** Does this to a file. */
export async function spoil(file: string, how: Damage): Promise<void> {
  if (how === 'removed') return rm(file);
  if (how === 'emptied') return truncate(file, 0);
  if (how === 'overwritten') return writeFile(file, '\0garbage');
  return truncate(file, Math.floor((await stat(file)).size / 2));
}
