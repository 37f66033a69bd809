import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** What a command printed, and its exit code. */
export interface Run {
  code: number | null;
  output: string;
}

/** Runs one of the project's commands as a user would, and returns what it printed. */
export function runCommand(
  command: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Run> {
  return runScript(`src/commands/${command}.ts`, args, env);
}

/** Runs a program of the project, and returns what it printed. */
export function runScript(
  path: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, path), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: '', VITEST: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Where a test's site is: its notes, its output and what its builds keep. */
export interface SitePlace {
  content: string;
  out: string;
  cache: string;
}

/** Returns the folders of a test's site below one folder. */
export function placeIn(folder: string, content = join(folder, 'content')): SitePlace {
  return { content, out: join(folder, 'dist'), cache: join(folder, 'cache') };
}

/** What `buildSite` is to be given for pages of their usual sizes: an empty variable is as one that is not set. */
export const usualSizes = { INDEX_PAGE_SIZE: '', HOME_SIZE: '' };

/** Builds a site; small page sizes, so that a few notes fill several pages. */
export function buildSite(place: SitePlace, env: Record<string, string> = {}): Promise<Run> {
  return runCommand('build', [], {
    CONTENT_DIR: place.content,
    OUT_DIR: place.out,
    CACHE_DIR: place.cache,
    INDEX_PAGE_SIZE: '4',
    HOME_SIZE: '6',
    ...env,
  });
}
