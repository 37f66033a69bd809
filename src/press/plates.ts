import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../config/site.ts';
import { digestOf } from '../disk/files.ts';
import { lock } from '../disk/lock.ts';
import { listFiles } from '../disk/prune.ts';
import { recall, remember } from '../disk/remembered.ts';

/** The site, bundled: what the pages of any record are printed with. */
export interface Plates {
  /** The URL of the module that `entry.ts` became. */
  entry: string;
  /** Where the scripts and styles that pages link to are. */
  assets: string;
}

/**
 * Returns the plates of the program: those in the cache, or new ones where there are none that fit. Making them is the
 * only thing in a build that needs Astro and Vite, and takes longer than a small site does.
 *
 * @param root the folder of the program
 * @param program from `programVersion`
 */
export async function getPlates(
  { cacheDir, origin, base }: Pick<Site, 'cacheDir' | 'origin' | 'base'>,
  root: string,
  program: string,
): Promise<Plates> {
  // Astro writes the origin and the base path into what it bundles.
  const version = digestOf(JSON.stringify([program, root, origin, base]));
  const folder = join(cacheDir, 'plates', version);
  const list = `${folder}.json`;
  if (!(await areWhole(folder, recall(list, version)))) {
    rmSync(join(cacheDir, 'plates'), { recursive: true, force: true });
    await makePlates(folder, root);
    remember(list, version, JSON.stringify(await digestsIn(folder)));
  }
  const entry = readdirSync(join(folder, 'pages')).find((name) => name.startsWith('prerender-'));
  if (entry === undefined) throw new Error(`${folder}/pages/ has no entry.`);
  return {
    entry: pathToFileURL(join(folder, 'pages', entry)).href,
    assets: join(folder, 'assets'),
  };
}

async function areWhole(folder: string, digests: string | undefined): Promise<boolean> {
  if (digests === undefined) return false;
  return digests === JSON.stringify(await digestsIn(folder));
}

async function digestsIn(folder: string): Promise<string[]> {
  const files = await listFiles(folder);
  return files
    .filter((path) => path !== modules)
    .sort()
    .map((path) => `${path} ${digestOf(readFileSync(join(folder, path)))}`);
}

/** Where the bundle finds the packages that are not part of it, wherever the cache is. */
const modules = 'pages/node_modules';

/** Bundles the site. Astro finds its way within the folder of the program alone: the result is copied to the cache. */
async function makePlates(folder: string, root: string): Promise<void> {
  const astroDir = join(root, '.astro');
  // Its files there are the same for all sites of the program: builds take turns.
  const unlock = lock(astroDir, 120_000);
  const scratch = mkdtempSync(join(astroDir, 'plates-'));
  try {
    const { build } = await import('astro');
    await build({
      root,
      outDir: scratch,
      cacheDir: join(scratch, 'cache'),
      logLevel: 'warn',
      logger: { entrypoint: './src/press/astro-logger.ts' },
      integrations: [bundleInto(folder)],
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    unlock();
  }
}

/** Packages that are not bundled: native ones, and what only a build that draws pictures loads. */
const outside = ['satteri', 'gray-matter', '@takumi-rs/core'];

/** What tells the build of the plates from `astro build`. */
const integrationName = 'ratings-digest:plates';

/**
 * Bundles the site as an adapter of Astro's does, with an entry of its own, and keeps the bundle. It renders nothing:
 * what Astro calls the prerenderer knows of no paths.
 */
function bundleInto(folder: string): AstroIntegration {
  let outDir = '';
  return {
    name: integrationName,
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({
          environments: {
            prerender: {
              // Some four hundred modules in one bundle load in half the time.
              resolve: { noExternal: true, external: outside },
              build: {
                rolldownOptions: { input: fileURLToPath(new URL('entry.ts', import.meta.url)) },
              },
            },
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: integrationName,
          setup: async () => {
            mkdirSync(folder, { recursive: true });
            cpSync(join(outDir, '.prerender'), join(folder, 'pages'), { recursive: true });
            symlinkSync(join(process.cwd(), 'node_modules'), join(folder, modules), 'junction');
          },
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Plates have no pages.')),
        });
      },
      'astro:build:done': () => {
        cpSync(join(outDir, '_astro'), join(folder, 'assets/_astro'), { recursive: true });
      },
    },
  };
}

/** Refuses `astro build`, which knows nothing of the checks, of what is kept from build to build, or of publishing. */
export function refuseAstroBuild(): AstroIntegration {
  return {
    name: 'ratings-digest',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        if (config.integrations.some(({ name }) => name === integrationName)) return;
        throw new Error('Build the site with `npm run build`, which checks the notes first.');
      },
    },
  };
}
