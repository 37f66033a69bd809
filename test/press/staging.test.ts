import { link, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStaged, stage, stagedFile } from '../../src/press/staging.ts';

let staging: string;
const page = 'ratings/a/index.html';
const bytes = (text: string) => new TextEncoder().encode(text);
const inode = async () => (await stat(stagedFile(staging, page))).ino;

beforeEach(async () => {
  staging = await mkdtemp(join(tmpdir(), 'staging-'));
});

afterEach(() => rm(staging, { recursive: true }));

test('the same bytes are not written again', async () => {
  const first = stage(staging, page, bytes('one'), undefined);
  const before = await inode();
  expect(stage(staging, page, bytes('one'), first)).toEqual(first);
  expect(await inode()).toBe(before);
  stage(staging, page, bytes('two'), first);
  expect(await readFile(stagedFile(staging, page), 'utf8')).toBe('two');
});

test('what is published keeps its bytes while the next site is staged', async () => {
  const first = stage(staging, page, bytes('one'), undefined);
  const published = join(staging, 'published');
  await link(stagedFile(staging, page), published);
  stage(staging, page, bytes('two'), first);
  expect(await readFile(published, 'utf8')).toBe('one');
});

test('a page that somebody changed is not taken for the one that was left', async () => {
  const mark = stage(staging, page, bytes('one'), undefined);
  expect(isStaged(staging, page, mark)).toBe(true);
  await writeFile(stagedFile(staging, page), 'two');
  await utimes(stagedFile(staging, page), 1, 1);
  expect(isStaged(staging, page, mark)).toBe(false);
  expect(stage(staging, page, bytes('one'), mark).size).toBe(3);
  expect(await readFile(stagedFile(staging, page), 'utf8')).toBe('one');
});

test.each([
  ['whole seconds', (time: number) => Math.floor(time / 1000)],
  ['another time', () => 1],
])('a page whose time became %s is the same: some hosts lose the times', async (_name, timeOf) => {
  const mark = stage(staging, page, bytes('one'), undefined);
  const time = timeOf(mark.time);
  await utimes(stagedFile(staging, page), time, time);
  expect(isStaged(staging, page, mark)).toBe(true);
});

test('a missing folder is made, and a folder where a file is needed is replaced', async () => {
  await rm(staging, { recursive: true });
  stage(staging, page, bytes('one'), undefined);
  await mkdir(join(stagedFile(staging, 'rss.xml'), 'below'), { recursive: true });
  stage(staging, 'rss.xml', bytes('feed'), undefined);
  expect(await readFile(stagedFile(staging, page), 'utf8')).toBe('one');
  expect(await readFile(stagedFile(staging, 'rss.xml'), 'utf8')).toBe('feed');
});
