import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { rolldown } from 'rolldown';
import { lock } from '../disk/lock.ts';
import {
  bundledBuild,
  keepBundledBuild,
  makesPlates,
  modules,
  refuseMisreadPath,
} from './plates.ts';

/**
 * Bundles the site. Astro works only within the program's folder, so the result is copied to the
 * cache.
 */
async function makePlates(folder: string): Promise<void> {
  const root = process.cwd();
  refuseMisreadPath(root);
  const astroDir = join(root, '.astro');
  // All sites of the program share these files, so builds take turns.
  const unlock = lock(astroDir, 120_000);
  const scratch = join(astroDir, 'plates');
  // Left by a build that was killed.
  rmSync(scratch, { recursive: true, force: true });
  try {
    await build(
      {
        root,
        outDir: scratch,
        cacheDir: join(scratch, 'cache'),
        logLevel: 'warn',
        logger: { entrypoint: './src/press/astro-logger.ts' },
        integrations: [bundleInto(folder, scratch)],
      },
      withoutTypes,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    unlock();
  }
}

/**
 * Keeps Astro from starting a second Vite server to write what editors read, which takes a fifth of
 * the time. `npm run dev` writes it. Astro's types do not name this option: if it goes, bundling only
 * takes longer.
 */
const withoutTypes: object = { sync: false };

/** Packages that are not bundled: native ones, and those that few builds need. */
const outside = ['satteri', 'gray-matter', '@takumi-rs/core'];

/**
 * An Astro adapter that bundles the site with our own entry and keeps the bundle. Its prerenderer
 * lists no paths, so Astro renders nothing.
 *
 * @param scratch where Astro writes
 */
function bundleInto(folder: string, scratch: string): AstroIntegration {
  return {
    name: makesPlates,
    hooks: {
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({
          environments: {
            prerender: {
              // One bundle loads in half the time of some four hundred modules.
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
          name: makesPlates,
          setup: async () => {
            mkdirSync(folder, { recursive: true });
            cpSync(join(scratch, '.prerender'), join(folder, 'pages'), { recursive: true });
            symlinkSync(join(process.cwd(), 'node_modules'), join(folder, modules), 'junction');
          },
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Plates have no pages.')),
        });
      },
      'astro:build:done': () => {
        cpSync(join(scratch, '_astro'), join(folder, 'assets/_astro'), { recursive: true });
      },
    },
  };
}

/** Bundles the build command, too, because one file loads in half the time of three hundred. */
async function bundleBuild(root: string, program: string): Promise<void> {
  const input = join(root, 'src/commands/build/run.ts');
  const bundle = await rolldown({ input, platform: 'node', external: [...outside, 'tinypool'] });
  const { output } = await bundle.generate({ codeSplitting: false });
  await bundle.close();
  keepBundledBuild(root, program, output[0].code);
}

// Only `plates.ts` starts this process. It ends with its parent.
process.on('disconnect', () => process.exit(1));
try {
  const [folder = '', program = ''] = process.argv.slice(2);
  const root = process.cwd();
  const isBundled = bundledBuild(root, program) !== undefined;
  // Together, because each of them waits for the bundler a part of the time.
  await Promise.all([makePlates(folder), isBundled ? undefined : bundleBuild(root, program)]);
  process.exit();
} catch (error) {
  if (process.env['DEBUG']) console.error(error);
  const { message, code, path } = error as NodeJS.ErrnoException;
  process.send?.({ message, code, path }, () => process.exit(1));
}
