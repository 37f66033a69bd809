import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

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
  return startCommand(command, args, env).ended;
}

/** Runs a script, which may build, in the folder of the program, and returns what it printed. */
export function runScript(
  path: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Run> {
  return startScript(path, args, env).ended;
}

/** Starts one of the commands of the project, or of a copy of it. */
export function startCommand(
  command: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  project = root,
): Started {
  return startScript('src/commands/run.js', [command, ...args], env, project);
}

/** A program that was started, and what it will have printed. */
export interface Started {
  child: ChildProcess;
  ended: Promise<Run>;
}

function startScript(
  path: string,
  args: readonly string[],
  env: Record<string, string>,
  project = root,
): Started {
  const child = spawn(process.execPath, [resolve(project, path), ...args], {
    cwd: project,
    env: { ...process.env, NODE_ENV: '', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Run>((resolve, reject) => {
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
  return { child, ended };
}

/** Copies what makes up the program, so that a test may change it. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
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
export const usualSizes = { INDEX_PAGE_SIZE: '', HOME_SIZE: '', OG_PICTURES: '' };

/** Builds a site. */
export function buildSite(place: SitePlace, env: Record<string, string> = {}): Promise<Run> {
  return startBuild(place, env).ended;
}

/** Starts to build a site, with the project or a copy of it. */
export function startBuild(
  place: SitePlace,
  env: Record<string, string> = {},
  project = root,
): Started {
  borrowPlates(place);
  const started = startCommand('build', [], { ...envOf(place), ...env }, project);
  return {
    ...started,
    ended: started.ended.then((run) => {
      if (run.code === 0) lendPlates(place);
      return run;
    }),
  };
}

/**
 * Where builds leave their plates for those that begin with an empty cache: bundling takes longer than a small site
 * does. A build looks for itself whether they fit.
 */
const lentPlates = process.env['TEST_PLATES'];

function borrowPlates({ cache }: SitePlace): void {
  if (lentPlates === undefined || !existsSync(lentPlates) || existsSync(cache)) return;
  try {
    copyFolder(lentPlates, join(cache, 'plates'));
  } catch {} // No cache can be there: the build says so.
}

function lendPlates({ cache }: SitePlace): void {
  const from = join(cache, 'plates');
  if (lentPlates === undefined || !existsSync(from)) return;
  mkdirSync(lentPlates, { recursive: true });
  for (const name of readdirSync(from)) {
    if (existsSync(join(lentPlates, name))) continue;
    // Moved into place, for other tests look there meanwhile.
    const waiting = `${lentPlates}-${randomUUID()}`;
    copyFolder(join(from, name), waiting);
    try {
      renameSync(waiting, join(lentPlates, name));
    } catch {
      rmSync(waiting, { recursive: true }); // Another one was faster.
    }
  }
}

function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Returns what tells a command where a test's site is; small page sizes, so that a few notes fill several pages. */
export function envOf(place: SitePlace): Record<string, string> {
  return {
    CONTENT_DIR: place.content,
    OUT_DIR: place.out,
    CACHE_DIR: place.cache,
    INDEX_PAGE_SIZE: '4',
    HOME_SIZE: '6',
    // A picture takes as long to draw as fifty pages to render.
    OG_PICTURES: '4',
  };
}
