import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../config/site.ts';
import { hashOf, listFiles } from '../disk/files.ts';
import { recall, remember } from '../disk/remembered.ts';

/** The bundled site, from which the pages of any record are made. */
export interface Plates {
  /** The URL of the module that `entry.ts` became. */
  entry: string;
  /** Where the scripts and styles that pages link to are. */
  assets: string;
}

/**
 * Returns the program's plates: those in the cache if they fit, otherwise new ones. Making them
 * takes longer than rendering a small site. Nothing else in a build needs Astro and Vite.
 *
 * @param program from `programVersion`
 * @param signal stops it early
 */
export async function getPlates(
  { cacheDir, base }: Pick<Site, 'cacheDir' | 'base'>,
  program: string,
  signal: AbortSignal,
): Promise<Plates> {
  // Astro writes the base path into what it bundles.
  const version = hashOf(JSON.stringify([program, process.cwd(), base]));
  const folder = join(cacheDir, 'plates', version);
  const list = `${folder}.json`;
  if (recall(list, version) !== hashesIn(folder)) {
    rmSync(join(cacheDir, 'plates'), { recursive: true, force: true });
    await makePlates([folder, program], signal);
    remember(list, version, hashesIn(folder));
  }
  const entry = readdirSync(join(folder, 'pages')).find((name) => name.startsWith('prerender-'));
  if (entry === undefined) throw new Error(`${folder}/pages/ has no entry.`);
  return {
    entry: pathToFileURL(join(folder, 'pages', entry)).href,
    assets: join(folder, 'assets'),
  };
}

/** Returns a line for each file of the plates, with its hash. */
function hashesIn(folder: string): string {
  return listFiles(folder)
    .filter((path) => path !== modules)
    .sort()
    .map((path) => `${path} ${hashOf(readFileSync(join(folder, path)))}\n`)
    .join('');
}

/** Lets the bundle find packages that are not part of it, wherever the cache is. */
export const modules = 'pages/node_modules';

/**
 * Gives the bundler one native thread, and has it give memory back at once. Beside the checks it is
 * no slower, and it takes 500 MB instead of 630.
 */
const frugal = { ROLLDOWN_WORKER_THREADS: '1', RAYON_NUM_THREADS: '1', MIMALLOC_PURGE_DELAY: '0' };

/** Bundles the site in a process of its own, whose end frees the memory of Astro and Vite. */
async function makePlates(folderAndProgram: readonly string[], signal: AbortSignal): Promise<void> {
  const env = { ...process.env, ...frugal };
  const maker = fork(join(process.cwd(), 'src/press/make-plates.ts'), folderAndProgram, {
    signal,
    env,
  });
  let told: object = {};
  maker.on('message', (error: object) => {
    told = error;
  });
  const [code] = await once(maker, 'exit');
  if (code !== 0) throw Object.assign(new Error('The site could not be bundled.'), told);
}

const buildFile = (root: string) => join(root, '.astro/build.mjs');

/** The first line of the file, which must be a comment, says what it holds. */
const ofProgram = (program: string) => `// ${program}`;

/**
 * Returns the URL of the whole build command in one file; undefined if there is none of this
 * program. It is made with the plates.
 *
 * @param root the folder of the program
 * @param program from `programVersion`
 */
export function bundledBuild(root: string, program: string): string | undefined {
  const file = buildFile(root);
  return recall(file, ofProgram(program)) === undefined ? undefined : pathToFileURL(file).href;
}

/** Keeps the build command in one file. */
export function keepBundledBuild(root: string, program: string, code: string): void {
  remember(buildFile(root), ofProgram(program), code);
}

/**
 * Refuses to bundle or serve a program at a path that Vite or Astro would take for a URL, and cut or
 * decode. With `%`, Astro 7 would lose all stylesheets and say nothing.
 *
 * @param root the folder of the program
 */
export function refuseMisreadPath(root: string): void {
  const [mark] = /[%#?]/.exec(root) ?? [];
  if (mark === undefined) return;
  throw new Error(
    `Astro cannot work in ${root}, because the path holds \`${mark}\`: move the program to another folder.`,
  );
}

/** The integration by which the bundling of the plates differs from `astro build`. */
export const makesPlates = 'ratings-digest:plates';

/**
 * Refuses `astro build`, which would skip the checks, keep nothing from build to build, and not
 * publish.
 */
export function refuseAstroBuild(): AstroIntegration {
  return {
    name: 'ratings-digest',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        if (config.integrations.some(({ name }) => name === makesPlates)) return;
        logger.error('Build the site with `npm run build`, which checks the notes first.');
        // Astro would print the stack of what is thrown.
        process.exit(1);
      },
    },
  };
}
