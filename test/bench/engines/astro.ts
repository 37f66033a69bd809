import { join } from 'node:path';
import { copyPeer, type Engine, installPeer } from './engine.ts';

/** Returns Astro as it comes, with its own content collections, installed with a project in a folder. */
export async function prepareAstro(folder: string): Promise<Engine> {
  await copyPeer('astro', folder);
  const version = await installPeer(folder, 'astro');
  return {
    name: 'astro',
    title: 'Astro',
    version: `Astro ${version}`,
    contentDir: join(folder, 'src/content'),
    withFirms: false,
    outDir: join(folder, 'dist'),
    caches: [join(folder, 'node_modules/.astro'), join(folder, '.astro')],
    build: {
      program: process.execPath,
      args: [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
      cwd: folder,
    },
    keepsDeleted: false,
  };
}
