import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/files.ts';

/** What is done to a file. */
export const damages = ['overwritten', 'removed', 'cut short', 'emptied'] as const;
export type Damage = (typeof damages)[number];

/**
 * Returns what kills a build, as `SIGKILL` does, before one of its threads writes, links or moves a
 * file for the so-manieth time. A build that does so less often ends well.
 */
export function killedAtWrite(number: number): Record<string, string> {
  const hooks = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${number};
    for (const name of ['writeFileSync', 'linkSync', 'renameSync']) {
      const original = fs[name];
      fs[name] = (...given) => {
        left -= 1;
        if (left <= 0) process.kill(process.pid, 'SIGKILL');
        return original(...given);
      };
    }
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hooks)}` };
}

/** Spoils each third file, by each kind of damage in turn. */
export async function spoilSome(folder: string, from: number): Promise<void> {
  const paths = listFiles(folder)
    .sort()
    .filter((_, at) => at % 3 === from);
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
