import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ratingsLoader } from '../../src/build/loader.ts';
import { asNotesInvalid, type CheckResult, formatCheck } from '../../src/build/problems.ts';
import { onProgress } from '../../src/build/progress.ts';
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

/** A store as Astro's, with what the loader uses of it. */
function fakeContext() {
  const entries = new Map<string, { id: string; data: object; digest?: string }>();
  const meta = new Map<string, string>();
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
  };
  return { entries, context: context as unknown as LoaderContext };
}

async function load(fake: ReturnType<typeof fakeContext>, skipInvalid = false) {
  try {
    await ratingsLoader({ contentDir, skipInvalid }).load(fake.context);
    return [];
  } catch (error) {
    const invalid = asNotesInvalid(error);
    if (!invalid) throw error;
    return invalid.reports.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId));
  }
}

const against = 'ratings/2026/2026-02-05-fixt-fixture-securities.md';
const upgradeThatFalls = withFields(
  'published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }\ntitle: Moved',
);

test('an error of the archive stops the build, each time, though the file is known', async () => {
  await write(against, upgradeThatFalls);
  const fake = fakeContext();
  expect(await load(fake)).toEqual(['action-ladder']);
  expect(await load(fake)).toEqual(['action-ladder']);
  await write(against, upgradeThatFalls.replace('upgrade', 'downgrade'));
  expect(await load(fake)).toEqual([]);
});

test('a note with an error of the archive is left out where the others are wanted', async () => {
  await write(against, upgradeThatFalls);
  const fake = fakeContext();
  const told: CheckResult[] = [];
  onProgress((message) => {
    if (message.kind === 'checked') told.push(message.result);
  });
  expect(await load(fake, true)).toEqual([]);
  expect([...fake.entries.keys()]).toEqual(['2026-01-05-fixt-fixture-securities']);
  expect(told.map((result) => formatCheck(result)).join('\n')).toContain('error[action-ladder]');
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
