import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handedOver } from '../../src/check/checked-record.ts';
import { loadLive } from '../../src/check/live-loader.ts';
import { withFields } from '../notes/rules/sample-note.ts';

const path = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';
let contentDir: string;

beforeEach(async () => {
  contentDir = join(await mkdtemp(join(tmpdir(), 'live-loader-')), 'content');
  await write('firms/fixture-securities.md', '---\nname: Fixture Securities\n---\n');
  await write(path, withFields('title: Written first'));
});

afterEach(async () => {
  globalThis.ratingsDigestRecord = undefined;
  await rm(dirname(contentDir), { recursive: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(contentDir, path)), { recursive: true });
  await writeFile(join(contentDir, path), text);
}

/** Loads the record as the dev server does, and returns what it is told, and its watcher. */
async function load() {
  const stamps: string[] = [];
  const told: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const context = {
    meta: { set: (_key: string, stamp: string) => stamps.push(stamp) },
    logger: { warn: (message: string) => told.push(message) },
  };
  await loadLive(
    { contentDir, shownAs: 'content/' },
    context as unknown as LoaderContext,
    watcher as unknown as NonNullable<LoaderContext['watcher']>,
  );
  return { stamps, told, watcher };
}

const titles = () => handedOver().notes.map(({ title }) => title);

test('the record is handed over, and again when a file of it changes, each time with another stamp', async () => {
  const { stamps, told, watcher } = await load();
  expect(titles()).toEqual(['Written first']);
  await write(path, withFields('title: Written anew'));
  watcher.emit('change', join(contentDir, path));
  await vi.waitUntil(() => titles()[0] === 'Written anew');
  await rm(join(contentDir, path));
  watcher.emit('unlink', join(contentDir, path));
  await vi.waitUntil(() => titles().length === 0);
  expect(new Set(stamps).size).toBe(3);
  expect(told).toEqual([]);
});

test('a file that is emptied before it is written is read when it is whole', async () => {
  const { told, watcher } = await load();
  await write(path, '');
  watcher.emit('change', join(contentDir, path));
  await write(path, withFields('title: Written at last'));
  await vi.waitUntil(() => told.length > 0 || titles()[0] === 'Written at last');
  expect(told).toEqual([]);
});

test('what is wrong is told, with the file, and mended silently', async () => {
  const { told, watcher } = await load();
  await write(path, withFields('published: 2026-02-30'));
  watcher.emit('change', join(contentDir, path));
  await vi.waitUntil(() => told.length > 0);
  expect(told.join('')).toContain(`content/${path}:`);
  expect(handedOver().broken?.length).toBe(1);
  told.length = 0;
  await write(path, withFields('title: Mended'));
  watcher.emit('add', join(contentDir, path));
  await vi.waitUntil(() => titles()[0] === 'Mended');
  expect(told).toEqual([]);
});

test('what cannot be listed is told, and what comes after it is seen', async () => {
  const { told, watcher } = await load();
  const away = `${contentDir}-away`;
  await rename(contentDir, away);
  await writeFile(contentDir, 'no folder');
  watcher.emit('change', join(contentDir, path));
  await vi.waitUntil(() => told.length > 0);
  expect(told.join()).toContain('The record could not be read');
  await rm(contentDir);
  await rename(away, contentDir);
  await write(path, withFields('title: Written after that'));
  watcher.emit('change', join(contentDir, path));
  await vi.waitUntil(() => titles()[0] === 'Written after that');
});

test('what is hidden, or not in the content folder, is left alone', async () => {
  const { stamps, watcher } = await load();
  for (const other of ['../beside.md', 'ratings/2026/.x.md.swp', 'ratings/2026/._x.md']) {
    await write(other, '');
    watcher.emit('add', join(contentDir, other));
  }
  await write(path, withFields('title: Written anew'));
  watcher.emit('change', join(contentDir, path));
  await vi.waitUntil(() => titles()[0] === 'Written anew');
  expect(stamps.length).toBe(2);
});

test('files that go together are gone in the end, whichever is told first', async () => {
  const wrong = 'ratings/2026/2026-02-05-fixt-fixture-securities.md';
  const firm = 'firms/fixture-securities.md';
  await write(firm, '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold]\n---\n');
  await write(
    wrong,
    withFields('published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }'),
  );
  const { watcher } = await load();
  expect(handedOver().broken?.length).toBe(1);
  // As git does when it changes branches.
  for (const gone of [path, wrong]) await rm(join(contentDir, gone));
  for (const gone of [path, wrong]) watcher.emit('unlink', join(contentDir, gone));
  await vi.waitUntil(() => titles().length === 0 && handedOver().broken?.length === 0);
  // What is told last is shown last: no update is left that would reach other tests.
  const last = 'ratings/2026/2026-03-05-fixt-fixture-securities.md';
  await write(last, withFields('title: Written last\npublished: 2026-03-05'));
  watcher.emit('add', join(contentDir, last));
  await vi.waitUntil(() => titles()[0] === 'Written last');
});
