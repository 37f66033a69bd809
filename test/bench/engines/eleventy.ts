import { join } from 'node:path';
import { copyPeer, type Engine, installPeer } from './engine.ts';

/** Returns Eleventy, installed with a project in a folder. */
export async function prepareEleventy(folder: string): Promise<Engine> {
  await copyPeer('eleventy', folder);
  const version = await installPeer(folder, '@11ty/eleventy');
  return {
    name: 'eleventy',
    title: 'Eleventy',
    version: `Eleventy ${version}`,
    contentDir: join(folder, 'src'),
    withFirms: false,
    outDir: join(folder, '_site'),
    caches: [],
    build: {
      program: process.execPath,
      args: [join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
      cwd: folder,
    },
    keepsDeleted: true,
  };
}
