import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolders } from '../../src/press/output-place.ts';

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
    const known = { outDir: at('dist'), program: '', pages: {}, others: {} };
    await expect(prepareFolders(place(), known)).rejects.toThrow('CONTENT_DIR leads to');
    await rm(at('content'));
    await mkdir(at('content'));
    await prepareFolders(place(), known);
  },
);
