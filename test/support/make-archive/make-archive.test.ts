import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { formatCheck } from '../../../src/check/problems.ts';
import { daysBetween } from '../../../src/notes/terms/dates.ts';
import { root } from '../build.ts';
import { type ArchiveOptions, makeArchive } from './make-archive.ts';
import { writeArchive } from './write-archive.ts';

const options: ArchiveOptions = {
  seed: 1,
  notes: 400,
  tickers: 60,
  firms: 30,
  from: '2024-02-28',
  until: '2026-02-27',
  bodies: 'mixed',
};

const textOf = (changes: Partial<ArchiveOptions> = {}) =>
  [...makeArchive({ ...options, ...changes })].map(({ path, text }) => `${path}\n${text}`);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-made-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the same options make the same bytes, and another seed makes others', () => {
  expect(textOf()).toEqual(textOf());
  expect(textOf({ seed: 2 })).not.toEqual(textOf());
});

/** Returns the notes of an archive as their fields are written. */
function notesOf(changes: Partial<ArchiveOptions>): { [field: string]: unknown }[] {
  return [...makeArchive({ ...options, ...changes })]
    .filter(({ path }) => path.startsWith('ratings/'))
    .map(({ path, text }) => ({
      path,
      ...Object(load(text.split(/^---$/m)[1] ?? '', { schema: CORE_SCHEMA })),
    }));
}

test('the choice of bodies changes no rating', () => {
  const facts = (bodies: ArchiveOptions['bodies']) =>
    notesOf({ bodies }).map(({ path, action, rating, priceTarget }) => [
      path,
      action,
      rating,
      priceTarget,
    ]);
  expect(facts('full')).toEqual(facts('none'));
});

test.each([
  [{ notes: 300, tickers: 40, firms: 20 }],
  [{ notes: 400, tickers: 200, firms: 60, from: '2020-01-01', bodies: 'full' as const }],
  [{ seed: 7, notes: 800, tickers: 3, firms: 12, until: '2025-03-31' }],
])('%j has so many notes, and the checks find nothing', async (changes) => {
  writeArchive(folder, makeArchive({ ...options, ...changes }));
  const result = await checkContent(
    { contentDir: folder, shownAs: '' },
    undefined,
    new Date('2026-07-01T12:00:00Z'),
  );
  expect(formatCheck(result)).toBe(
    `checked ${changes.notes.toLocaleString('en-US')} notes: no problems`,
  );
});

test('more notes on a day than firms and tickers can have are refused', () => {
  const crowded = { notes: 200, tickers: 2, firms: 2, from: '2025-05-06', until: '2025-05-08' };
  expect(() => textOf(crowded)).toThrow(/more than houses and companies have/);
});

test('an archive reads like a real one', () => {
  const notes = notesOf({ notes: 2500, tickers: 200, bodies: 'none' });
  const share = (count: number) => count / notes.length;
  const countOf = (action: string) => notes.filter((note) => note['action'] === action).length;

  // Most notes maintain; upgrades and downgrades are about as many.
  expect(share(countOf('maintain'))).toBeGreaterThan(0.7);
  expect(share(countOf('maintain'))).toBeLessThan(0.88);
  expect(countOf('upgrade') / countOf('downgrade')).toBeGreaterThan(0.6);
  expect(countOf('upgrade') / countOf('downgrade')).toBeLessThan(1.6);
  for (const action of ['initiate', 'resume', 'suspend', 'terminate']) {
    expect(countOf(action), action).toBeGreaterThan(5);
  }

  // A tenth of the tickers has far more than a tenth of the notes; many have but a few.
  const onTickers = countsBy(notes, ({ ticker }) => ticker).sort((a, b) => b - a);
  const most = onTickers.slice(0, 20).reduce((sum, count) => sum + count, 0);
  expect(share(most)).toBeGreaterThan(0.3);
  expect(onTickers.filter((count) => count < 10).length).toBeGreaterThan(60);

  // Days of dozens of notes, and days of none.
  const counts = countsBy(notes, ({ published }) => String(published).slice(0, 10));
  expect(Math.max(...counts)).toBeGreaterThan(20);
  expect(counts.length).toBeLessThan(daysBetween(options.from, options.until) * 0.68);
});

function countsBy<Item>(items: readonly Item[], by: (item: Item) => unknown): number[] {
  return [...Map.groupBy(items, by).values()].map(({ length }) => length);
}

test('full notes are as long as the real one', async () => {
  const real = await readFile(
    join(root, 'test/fixtures/record/ratings/2026/2026-02-10-kc-goldman-sachs.md'),
  );
  const files = [...makeArchive({ ...options, bodies: 'full' })].filter(({ path }) =>
    path.startsWith('ratings/'),
  );
  const mean =
    files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / Math.max(1, files.length);
  expect(mean / real.length).toBeGreaterThan(0.9);
  expect(mean / real.length).toBeLessThan(1.1);
  for (const { text } of files) expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(2);
});

test('what is there with the same text is not written again', async () => {
  const files = [...makeArchive({ ...options, notes: 20 })];
  const paths = writeArchive(folder, files);
  expect([...paths]).toEqual(files.map(({ path }) => path));
  const [first, second] = files;
  if (!first || !second) throw new Error('No files.');
  const changed = { ...second, text: `${second.text}\nMore.\n` };
  const { mtimeMs } = await stat(join(folder, first.path));
  writeArchive(folder, [first, changed]);
  expect((await stat(join(folder, first.path))).mtimeMs).toBe(mtimeMs);
  expect(await readFile(join(folder, second.path), 'utf8')).toBe(changed.text);
});
