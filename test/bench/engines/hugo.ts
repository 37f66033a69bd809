import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyPeer, type Engine, EngineMissing } from './engine.ts';

/** Returns Hugo as this machine has it, with a project in a folder. */
export async function prepareHugo(folder: string): Promise<Engine> {
  const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error) throw new EngineMissing('hugo is not installed (on Debian: apt-get install hugo)');
  const version = /v([\d.]+)/.exec(stdout)?.[1] ?? 'of an unknown version';
  await copyPeer('hugo', folder);
  const cache = join(folder, 'cache');
  return {
    name: 'hugo',
    title: 'Hugo',
    version: `Hugo ${version}`,
    contentDir: join(folder, 'content'),
    withFirms: false,
    outDir: join(folder, 'public'),
    caches: [cache, join(folder, 'resources')],
    build: { program: 'hugo', args: ['--cacheDir', cache], cwd: folder },
    keepsDeleted: true,
  };
}
