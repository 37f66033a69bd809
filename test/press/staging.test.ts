import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../src/disk/prune.ts';
import { finishStaging, prepareStaging } from '../../src/press/staging.ts';

let folder: string;
let build: { outDir: string; cacheDir: string; program: string };

const pages = ['dist/a/index.html', 'dist/index.html'];
const left = [...pages, 'incremental-build.json'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staging-'));
  build = { outDir: join(folder, 'out'), cacheDir: join(folder, 'cache'), program: 'one' };
  const known = await prepareStaging(build);
  for (const path of left) await write(path);
  await finishStaging(build, ['a/index.html', 'index.html'], known);
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text = path): Promise<void> {
  await mkdir(dirname(join(build.cacheDir, path)), { recursive: true });
  await writeFile(join(build.cacheDir, path), text);
}

/** Prepares a build, and returns what it may use of the cache. */
async function usable(changes: Partial<typeof build> = {}, isForced = false): Promise<string[]> {
  await prepareStaging({ ...build, ...changes }, isForced);
  const files = await listFiles(build.cacheDir);
  return files.filter((path) => path !== 'output.json').sort();
}

test('what the last build left may be used, whatever the output', async () => {
  expect(await usable()).toEqual(left);
  expect(await usable({ outDir: join(folder, 'other') })).toEqual(left);
});

test('nothing may be used by another program, or when all is to be made again', async () => {
  expect(await usable({ program: 'two' })).toEqual([]);
});

test('nothing may be used when all is to be made again', async () => {
  expect(await usable({}, true)).toEqual([]);
});

test('what has another time and the same bytes may be used: some hosts lose the times', async () => {
  for (const path of left) await utimes(join(build.cacheDir, path), 1, 1);
  expect(await usable()).toEqual(left);
});

test('pages that were changed or added are not used: by a build that was killed, or by somebody', async () => {
  await write('dist/index.html', 'half');
  await write('dist/b/index.html');
  await write('dist/a/index.html', 'as long as it was');
  await utimes(join(build.cacheDir, 'dist/a/index.html'), 1, 1);
  expect(await usable()).toEqual(['incremental-build.json']);
});

test('without what Astro knows of the pages none is used', async () => {
  await write('incremental-build.json', 'of some other time');
  expect(await usable()).toEqual([]);
});

test.each(['', '{"outDir":"dist","home":"of an older version"}'])(
  'where it cannot be read what the last build left, nothing is used: %j',
  async (text) => {
    await write('output.json', text);
    expect(await usable()).toEqual([]);
  },
);

test('files that no build made are never deleted', async () => {
  await rm(join(build.cacheDir, 'output.json'));
  await rm(join(build.cacheDir, 'dist/index.html'));
  await expect(usable()).rejects.toThrow('has files that no build made');
  await rm(build.cacheDir, { recursive: true });
  await mkdir(build.outDir);
  await writeFile(join(build.outDir, 'mine.txt'), 'mine');
  await expect(usable()).rejects.toThrow('Choose an empty folder as OUT_DIR');
});
