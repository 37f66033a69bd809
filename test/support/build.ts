import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { plainSettings } from './plain-settings.ts';
import { borrowPlates, lendPlates } from './plates.ts';

export const root = join(import.meta.dirname, '../..');

/**
 * Returns the folder of the program that builds run in: a copy without anything of this site's operator, which no
 * test changes. Where nothing is built, there is none, and it is this program.
 */
export function programFolder(): string {
  return process.env['TEST_PROGRAM'] ?? root;
}

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

/** Runs a script of the program, which may build, and returns what it printed. */
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
  project = programFolder(),
): Started {
  const start = () => startScript('src/commands/run.js', [command, ...args], env, project);
  return command === 'build' && project === programFolder()
    ? withPlates(env['CACHE_DIR'], start)
    : start();
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
  project = programFolder(),
): Started {
  const ownEnv = { ...process.env, NODE_ENV: '', VITEST: '', ...env };
  return startNode([resolve(project, path), ...args], project, ownEnv);
}

/** Starts Node in a folder, in this environment and no other, and with this as its input. */
export function startNode(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  input = '',
) {
  const child = spawn(process.execPath, args, { cwd, env });
  const run = { output: '', out: '', err: '' };
  for (const name of ['out', 'err'] as const) {
    child[`std${name}`].setEncoding('utf8').on('data', (chunk: string) => {
      run[name] += chunk;
      run.output += chunk;
    });
  }
  child.stdin.end(input);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({
    ...run,
    code: code ?? null,
  }));
  return { child, ended };
}

/**
 * Runs a build in a cache that has the plates of the program already, if there is no cache yet: bundling takes longer
 * than a small site does. A build looks for itself whether they fit.
 */
function withPlates(cache: string | undefined, start: () => Started): Started {
  if (cache === undefined) return start();
  if (!existsSync(cache)) borrowPlates(cache);
  const { child, ended } = start();
  return {
    child,
    ended: ended.then((run) => {
      if (run.code === 0) lendPlates(cache);
      return run;
    }),
  };
}

/**
 * Returns what makes a command read another text in place of a file of the program. It takes the program for unchanged
 * and bundles nothing, so that this is for what is not in the bundle.
 */
export function withSource(path: string, text: string): Record<string, string> {
  const sources = {
    [path]: text,
    // The build in one file would have the old text.
    '.astro/build.mjs': "export * from '../src/commands/build/run.ts';",
  };
  const hooks = `
    import { registerHooks } from 'node:module';
    const sources = ${JSON.stringify(sources)};
    registerHooks({
      load(url, context, next) {
        const path = Object.keys(sources).find((path) => url.endsWith('/' + path));
        const loaded = next(url, context);
        return path === undefined ? loaded : { ...loaded, source: sources[path] };
      },
    });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hooks)}` };
}

/**
 * Returns what makes a build leave out the pages and feeds below the lists, but for these: in a large archive each
 * note, ticker, firm and analyst has some.
 */
export async function withoutMost(paths: readonly string[] = []): Promise<Record<string, string>> {
  const source = 'src/press/press-part.ts';
  const text = await readFile(source, 'utf8');
  const all = 'await listPaths()';
  if (!text.includes(all)) throw new Error(`${source} has no ${all}`);
  const files = JSON.stringify(paths.map((path) => `${path.slice(1)}index.html`));
  const some = `(${all}).filter(({ file }) => file.split('/').length < 3 || ${files}.includes(file))`;
  return withSource(source, text.replace(all, some));
}

/** Copies what makes up the program, with its default settings. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, 'src/site.config.ts'), plainSettings);
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
  project = programFolder(),
): Started {
  return startCommand('build', [], { ...envOf(place), ...env }, project);
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
    // A build that other tests slow down would start more, which take longer to start than to help.
    THREADS: '1',
  };
}
