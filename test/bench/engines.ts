import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/build.ts';
import type { Command } from './run.ts';

export const engineNames = ['ours', 'hugo', 'eleventy', 'astro'] as const;
export type EngineName = (typeof engineNames)[number];

/** A program that makes a site of the notes, ready to run. */
export interface Engine {
  name: EngineName;
  /** As the tables call it. */
  title: string;
  /** What ran, with its version. */
  version: string;
  /** The folder that gets the notes, below `ratings/`. */
  contentDir: string;
  withFirms: boolean;
  outDir: string;
  /** What else a build leaves for the next one. */
  caches: string[];
  build: Command;
  /** Whether the page of a deleted note stays, so that its users empty the output themselves. */
  keepsDeleted: boolean;
}

const peers = join(import.meta.dirname, 'peers');

/** An engine cannot run on this machine; the message says why. */
class EngineMissing extends Error {}

/** Returns those engines that can run here, and says which cannot. */
export async function prepareEngines(
  names: readonly EngineName[],
  folder: string,
  say: (line: string) => void,
): Promise<Engine[]> {
  const engines: Engine[] = [];
  for (const name of names) {
    const place = join(folder, name);
    try {
      if (name === 'ours') await mkdir(place, { recursive: true });
      else {
        await cp(join(peers, name), place, { recursive: true });
        // All of them have one stylesheet.
        await cp(join(peers, 'site.css'), join(place, 'static/site.css'));
      }
      engines.push({ name, ...(await prepareOf[name](place)) });
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      say(`${name} is left out: ${error.message}.`);
    }
  }
  return engines;
}

const prepareOf: Record<EngineName, (folder: string) => Promise<Omit<Engine, 'name'>>> = {
  async ours(folder) {
    const { version, dependencies = {} } = (await manifestOf(root)) ?? {};
    return {
      title: 'Ratings Digest',
      version: `Ratings Digest ${version} on Astro ${dependencies['astro']}`,
      contentDir: join(folder, 'content'),
      withFirms: true,
      outDir: join(folder, 'dist'),
      caches: [join(folder, 'cache')],
      // As `npm run build` starts it.
      build: ourCommand(folder, 'build', [], ['--max-semi-space-size=16']),
      keepsDeleted: false,
    };
  },
  async hugo(folder) {
    const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    if (error) throw new EngineMissing('hugo is not installed (on Debian: apt-get install hugo)');
    const cache = join(folder, 'cache');
    return {
      title: 'Hugo',
      version: `Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? 'of an unknown version'}`,
      contentDir: join(folder, 'content'),
      withFirms: false,
      outDir: join(folder, 'public'),
      caches: [cache, join(folder, 'resources')],
      build: { program: 'hugo', args: ['--cacheDir', cache], cwd: folder },
      keepsDeleted: true,
    };
  },
  eleventy: async (folder) => ({
    title: 'Eleventy',
    version: `Eleventy ${await installPeer(folder, '@11ty/eleventy')}`,
    contentDir: join(folder, 'src'),
    withFirms: false,
    outDir: join(folder, '_site'),
    caches: [],
    build: nodeCommand(folder, ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet']),
    keepsDeleted: true,
  }),
  astro: async (folder) => ({
    title: 'Astro',
    version: `Astro ${await installPeer(folder, 'astro')}`,
    contentDir: join(folder, 'src/content'),
    withFirms: false,
    outDir: join(folder, 'dist'),
    caches: [join(folder, 'node_modules/.astro'), join(folder, '.astro')],
    build: nodeCommand(folder, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']),
    keepsDeleted: false,
  }),
};

/** Makes the next command of ours check all notes anew. */
export async function forgetChecks(folder: string): Promise<void> {
  await rm(join(folder, 'cache/checked-notes'), { recursive: true, force: true });
}

/** Returns one of this program's commands, with its notes, output and cache below a folder. */
export function ourCommand(
  folder: string,
  name: string,
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
): Command {
  const env = {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://example.org',
    REPOSITORY_URL: 'https://github.com/example/digest',
  };
  return { ...nodeCommand(root, [...nodeArgs, 'src/commands/run.js', name, ...args]), env };
}

function nodeCommand(cwd: string, args: readonly string[]): Command {
  return { program: process.execPath, args, cwd };
}

/** Installs what a peer's `package.json` names, unless it is there, and returns the version of the engine. */
async function installPeer(folder: string, name: string): Promise<string> {
  const wanted = (await manifestOf(folder))?.dependencies?.[name];
  const installed = async () => (await manifestOf(join(folder, 'node_modules', name)))?.version;
  if ((await installed()) !== wanted) {
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new EngineMissing(`npm could not install ${name}: ${stderr.trim()}`);
  }
  return (await installed()) ?? '';
}

async function manifestOf(
  folder: string,
): Promise<{ version?: string; dependencies?: Record<string, string> } | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
