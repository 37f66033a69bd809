import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noBuild } from '../../src/press/manifest.ts';
import { claimCache, prepareOutput } from '../../src/press/output-place.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const place = () => ({ contentDir: at('content'), outDir: at('dist'), cacheDir: at('cache') });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-place-'));
  await mkdir(at('cache'));
});

afterEach(() => rm(folder, { recursive: true }));

test.each(['dist', 'cache/dist'])(
  'a record that a link leads to in %s is not removed, though the folder is the build’s own',
  async (own) => {
    await mkdir(at(`${own}/kept/ratings`), { recursive: true });
    await writeFile(at(`${own}/kept/ratings/a.md`), '');
    await symlink(at(`${own}/kept`), at('content'));
    const known = { ...noBuild, outDir: at('dist') };
    expect(() => prepareOutput(place(), known)).toThrow('CONTENT_DIR leads to');
    await rm(at('content'));
    await mkdir(at('content'));
    prepareOutput(place(), known);
  },
);

test.each(['plates/precious.txt', 'lock', 'site.json', 'dist/kept.html', 'notes.txt'])(
  'a cache folder in which somebody else has %s is refused, and nothing in it changes',
  async (file) => {
    await mkdir(dirname(at(`cache/${file}`)), { recursive: true });
    await writeFile(at(`cache/${file}`), 'precious');
    const before = await readdir(at('cache'), { recursive: true });
    expect(() => claimCache(at('cache'))).toThrow('cache/ has files that no build made');
    expect(await readdir(at('cache'), { recursive: true })).toEqual(before);
    expect(await readFile(at(`cache/${file}`), 'utf8')).toBe('precious');
  },
);

test('a cache is taken that is empty, that only check and dev have used, or that a build has marked', async () => {
  claimCache(at('another/cache'));
  await mkdir(at('cache/checked-notes'));
  await mkdir(at('cache/dev'));
  claimCache(at('cache'));
  await writeFile(at('cache/plates'), 'a file where a folder belongs');
  claimCache(at('cache'));
  expect((await readdir(at('cache'))).sort()).toEqual(['CACHEDIR.TAG', 'checked-notes', 'dev']);
});
