import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ratingsLoader } from '../../src/build/loader.ts';
import { withFields } from '../notes/rules/sample-note.ts';

let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'loader-'));
  await write(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\n',
  );
  await write('ratings/2026/2026-01-05-fixt-fixture-securities.md', withFields(''));
});

afterEach(() => rm(contentDir, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(contentDir, path)), { recursive: true });
  await writeFile(join(contentDir, path), text);
}

/** A store as Astro's, with what the loader uses of it, and what the dev server is told. */
function fakeContext() {
  const entries = new Map<string, { id: string; data: object; digest?: string }>();
  const meta = new Map<string, string>();
  const told: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const context = {
    store: {
      get: (id: string) => entries.get(id),
      has: (id: string) => entries.has(id),
      set: (entry: { id: string; data: object }) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      keys: () => [...entries.keys()],
      values: () => [...entries.values()],
      clear: () => entries.clear(),
    },
    meta,
    logger: { warn: (message: string) => told.push(message), info: () => {} },
    watcher,
  };
  return { entries, told, watcher, context: context as unknown as LoaderContext };
}

/** Loads the notes, and returns the rules that they are told to break. */
async function load({ context, told }: ReturnType<typeof fakeContext>): Promise<string[]> {
  told.length = 0;
  await ratingsLoader({ contentDir, shownAs: 'content/' }).load(context);
  return [...told.join('').matchAll(/(?:error|warning)\[([\w-]+)\]/g)].map(([, rule = '']) => rule);
}

const against = 'ratings/2026/2026-02-05-fixt-fixture-securities.md';
const upgradeThatFalls = withFields(
  'published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }\ntitle: Moved',
);

test('an error of the archive is told each time, though the file is known', async () => {
  await write(against, upgradeThatFalls);
  const fake = fakeContext();
  expect(await load(fake)).toEqual(['action-ladder']);
  expect(await load(fake)).toEqual(['action-ladder']);
  await write(against, upgradeThatFalls.replace('upgrade', 'downgrade'));
  expect(await load(fake)).toEqual([]);
});

test('a note with an error is kept as its report, until it is mended', async () => {
  await write(against, upgradeThatFalls.replace('action: upgrade', 'action: up'));
  const fake = fakeContext();
  expect(await load(fake)).toEqual(['field-value']);
  const id = '2026-02-05-fixt-fixture-securities';
  expect(fake.entries.get(id)?.data).toMatchObject({
    broken: expect.stringContaining('error[field-value]'),
  });
  await write(against, upgradeThatFalls.replace('upgrade', 'downgrade'));
  expect(await load(fake)).toEqual([]);
  expect(fake.entries.get(id)?.data).not.toHaveProperty('broken');
});

test('a note is warned of once, and keeps what it was warned of', async () => {
  const path = 'ratings/2026/2026-01-06-fixt-new-house.md';
  await write(
    path,
    withFields(`published: 2026-01-06
firm: New House
title: New House Starts
price: 13.12
priceTarget: { to: 15.60, currency: USD }
statedUpside: 16`),
  );
  await write(against, upgradeThatFalls);
  const fake = fakeContext();
  expect(await load(fake)).toEqual(['firm-unknown', 'stated-upside', 'action-ladder']);
  expect(await load(fake)).toEqual(['action-ladder']);
  expect(fake.entries.get('2026-01-06-fixt-new-house')?.data).toMatchObject({
    warnings: [{ rule: 'stated-upside' }],
  });
});

test('a file that is emptied before it is written is read when it is whole', async () => {
  const fake = fakeContext();
  await load(fake);
  const path = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';
  await write(path, '');
  fake.watcher.emit('change', join(contentDir, path));
  await write(path, withFields('title: Written at last'));
  await vi.waitUntil(() => fake.told.length > 0 || titleOf(fake.entries) === 'Written at last');
  expect(fake.told).toEqual([]);
});

function titleOf(entries: ReturnType<typeof fakeContext>['entries']): unknown {
  const data = entries.get('2026-01-05-fixt-fixture-securities')?.data;
  return data && 'title' in data ? data.title : undefined;
}
