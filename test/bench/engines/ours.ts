import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/build.ts';
import type { Command } from '../run-measured.ts';
import type { Engine } from './engine.ts';

/** Returns this program, building below a folder. */
export async function prepareOurs(folder: string): Promise<Engine> {
  await mkdir(folder, { recursive: true });
  const outDir = join(folder, 'dist');
  const { version, dependencies }: { version: string; dependencies: Record<string, string> } =
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return {
    name: 'ours',
    title: 'Ratings Digest',
    version: `Ratings Digest ${version} on Astro ${dependencies['astro']}`,
    contentDir: join(folder, 'content'),
    withFirms: true,
    outDir,
    caches: [cacheOf(folder)],
    // As `npm run build` starts it.
    build: ourCommand(folder, 'build', [], ['--max-semi-space-size=4']),
    keepsDeleted: false,
  };
}

function cacheOf(folder: string): string {
  return join(folder, 'cache');
}

/** Makes the next command check all notes anew. */
export async function forgetChecks(folder: string): Promise<void> {
  await rm(join(cacheOf(folder), 'checked-notes'), { recursive: true, force: true });
}

/** Returns one of this program's commands, with its notes, output and cache below a folder. */
export function ourCommand(
  folder: string,
  name: string,
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
): Command {
  return {
    program: process.execPath,
    args: [...nodeArgs, join(root, `src/commands/${name}.ts`), ...args],
    cwd: root,
    env: {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: cacheOf(folder),
      SITE_URL: 'https://example.org',
      REPOSITORY_URL: 'https://github.com/example/digest',
    },
  };
}
