import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { lock } from '../disk/lock.ts';
import { makesPlates, modules } from './plates.ts';

/** Bundles the site. Astro finds its way within the folder of the program alone: the result is copied to the cache. */
async function makePlates(folder: string): Promise<void> {
  const root = process.cwd();
  const astroDir = join(root, '.astro');
  // Its files there are the same for all sites of the program: builds take turns.
  const unlock = lock(astroDir, 120_000);
  const scratch = mkdtempSync(join(astroDir, 'plates-'));
  try {
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

/**
 * Bundles the site as an adapter of Astro's does, with an entry of its own, and keeps the bundle. It renders nothing:
 * what Astro calls the prerenderer knows of no paths.
 */
function bundleInto(folder: string): AstroIntegration {
  let outDir = '';
  return {
    name: makesPlates,
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
          name: makesPlates,
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

// Only `plates.ts` starts this process, which ends with the one that started it.
process.on('disconnect', () => process.exit(1));
try {
  await makePlates(process.argv[2] ?? '');
  process.exit();
} catch (error) {
  if (process.env['DEBUG']) console.error(error);
  const { message, code, path } = error as NodeJS.ErrnoException;
  process.send?.({ message, code, path }, () => process.exit(1));
}
