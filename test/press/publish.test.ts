import fs from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mark } from '../../src/disk/file-marks.ts';
import {
  HalfPublished,
  type Publication,
  planPublication,
  publish,
} from '../../src/press/publish.ts';
import { stage, stagedFile } from '../../src/press/staging.ts';
import { differences, readTree } from '../support/files.ts';

/** The disk: from one of its writes on, it refuses all; infinite where it refuses none. */
const disk = { writes: 0, refusesAt: Number.POSITIVE_INFINITY };

function refusing<Args extends unknown[], Result>(write: (...args: Args) => Result) {
  return (...args: Args): Result => {
    disk.writes += 1;
    if (disk.writes >= disk.refusesAt) {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    }
    return write(...args);
  };
}

const { cpSync, linkSync, mkdirSync, renameSync } = fs;

beforeAll(() => {
  Object.assign(fs, {
    cpSync: refusing(cpSync),
    linkSync: refusing(linkSync),
    mkdirSync: refusing(mkdirSync),
    renameSync: refusing(renameSync),
  });
  syncBuiltinESMExports();
});

afterAll(() => {
  Object.assign(fs, { cpSync, linkSync, mkdirSync, renameSync });
  syncBuiltinESMExports();
});

const old = {
  'index.html': 'home, of old',
  'ratings/a/index.html': 'a',
  'ratings/b/index.html': 'b, of old',
  'gone/index.html': 'gone',
  'tickers/c': 'a file where a folder comes',
  'rss.xml/stray': 'a folder where a file comes',
  '_astro/old.css': 'old',
};
const next = {
  'index.html': 'home, new',
  'ratings/a/index.html': 'a',
  'ratings/b/index.html': 'b, new',
  'ratings/d/index.html': 'd',
  'tickers/c/index.html': 'c',
  'rss.xml': 'feed',
  '_astro/new.css': 'new',
};

/** What is to be published, as a build knows it: by the marks of its files. */
const staged = new Map<string, Mark>();

let folder: string;
let staging: string;
let out: string;

beforeEach(async () => {
  disk.refusesAt = Number.POSITIVE_INFINITY;
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  staging = join(folder, 'staging');
  out = join(folder, 'out');
  staged.clear();
  for (const [path, text] of Object.entries(next)) {
    staged.set(path, stage(staging, path, new TextEncoder().encode(text), undefined));
  }
  await write(out, old);
});

afterEach(async () => {
  disk.refusesAt = Number.POSITIVE_INFINITY;
  await rm(folder, { recursive: true });
});

async function write(into: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), text);
  }
}

const plan = (): Publication => planPublication(staged, out);

function publishAll(): void {
  publish(staging, out, plan());
}

function failureOf(publication: Publication): unknown {
  try {
    return publish(staging, out, publication);
  } catch (error) {
    return error;
  }
}

const expectTree = async (files: Record<string, string>) =>
  expect(differences(await readTree(out), new Map(Object.entries(files)))).toEqual([]);

test('the output becomes the site, and what is the same is not written', async () => {
  const before = (await stat(join(out, 'ratings/a/index.html'))).ino;
  publishAll();
  await expectTree(next);
  expect((await stat(join(out, 'ratings/a/index.html'))).ino).toBe(before);
  const { changed, stale } = plan();
  expect([changed, stale]).toEqual([[], []]);
});

test('whichever write fails, the output is the old site or each of its files is whole; then it is mended', async () => {
  disk.writes = 0;
  publishAll();
  const writes = disk.writes;
  expect(writes).toBeGreaterThan(10);
  let untouched = 0;
  for (let refused = 1; refused <= writes; refused += 1) {
    await rm(out, { recursive: true });
    await write(out, old);
    const publication = plan();
    disk.writes = 0;
    disk.refusesAt = refused;
    const error = failureOf(publication);
    disk.refusesAt = Number.POSITIVE_INFINITY;
    expect(error).toBeInstanceOf(Error);
    if (error instanceof HalfPublished) {
      const whole = new Set([...Object.values(old), ...Object.values(next)]);
      const tree = await readTree(out);
      expect([...tree.values()].filter((text) => !whole.has(text))).toEqual([]);
    } else {
      untouched += 1;
      await expectTree(old);
    }
    publishAll();
    await expectTree(next);
  }
  expect(untouched).toBeGreaterThan(5);
});

test('an output that could not be made leaves nothing', async () => {
  await rm(out, { recursive: true });
  const publication = plan();
  disk.writes = 0;
  disk.refusesAt = 4;
  expect(() => publish(staging, out, publication)).toThrow('ENOSPC');
  await expect(stat(out)).rejects.toThrow('ENOENT');
});

test('assets come first, then new pages, then those that link to them', () => {
  const { changed } = plan();
  expect(changed).toEqual([
    '_astro/new.css',
    'ratings/d/index.html',
    'rss.xml',
    'tickers/c/index.html',
    'index.html',
    'ratings/b/index.html',
  ]);
});

test('where only times differ, the output keeps its own', async () => {
  const page = 'ratings/a/index.html';
  await utimes(join(out, page), new Date(1_234), new Date(1_234));
  const { changed, times } = plan();
  expect(changed).not.toContain(page);
  expect(times.get(page)).toBe(1_234);
});

test('nothing is copied: what is published is the file that is staged, under a second name', async () => {
  publishAll();
  const page = 'ratings/d/index.html';
  expect((await stat(join(out, page))).ino).toBe((await stat(stagedFile(staging, page))).ino);
});

test('where no file can have two names, it is copied, with its time', async () => {
  const link = fs.linkSync;
  Object.assign(fs, {
    linkSync: () => {
      throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
    },
  });
  syncBuiltinESMExports();
  await utimes(join(out, 'ratings/a/index.html'), new Date(1_234), new Date(1_234));
  publishAll();
  Object.assign(fs, { linkSync: link });
  syncBuiltinESMExports();
  await expectTree(next);
  expect([...plan().times.keys()]).toEqual(['ratings/a/index.html']);
});

test('a link in the output is replaced, and what it leads to is left alone', async () => {
  const elsewhere = join(folder, 'elsewhere');
  await write(elsewhere, { 'index.html': 'mine', 'a/index.html': 'a' });
  await rm(join(out, 'ratings'), { recursive: true });
  await symlink(elsewhere, join(out, 'ratings'));
  await rm(join(out, 'index.html'));
  await symlink(join(elsewhere, 'index.html'), join(out, 'index.html'));
  publishAll();
  await expectTree(next);
  expect(await readFile(join(elsewhere, 'index.html'), 'utf8')).toBe('mine');
});

test('a file .git at the top is left alone: it is that of a worktree or a submodule', async () => {
  await write(out, { '.git': 'gitdir: elsewhere' });
  publishAll();
  await expectTree({ ...next, '.git': 'gitdir: elsewhere' });
});

test('a folder .git at the top is left alone, and what a build that was killed left is removed', async () => {
  await write(out, { '.git/HEAD': 'ref', '.publishing/3': 'half' });
  publishAll();
  await expectTree({ ...next, '.git/HEAD': 'ref' });
  await write(out, { '.publishing/3': 'half' });
  publishAll();
  await expectTree({ ...next, '.git/HEAD': 'ref' });
});
