import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { partReplaced } from '../../../src/archive/replaced.ts';
import { asOf } from '../../../src/archive/standing/window.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { hashOf } from '../../../src/disk/files.ts';
import { type ArchiveFile, idOf } from './note-file.ts';
import { standardArchive, standardNotes, standardSeed } from './standard.ts';
import { busiestDay, newestDay, standardCases } from './standard-cases.ts';
import { writeArchive } from './write-archive.ts';

const files = [...standardArchive()];
const checked = await check(files);
const { notes } = checked.sound;
const { current, replaced } = partReplaced(notes);
const archive = buildArchive(current, checked.sound.firms);
const written = Object.values(standardCases).flat();

async function check(files: Iterable<ArchiveFile>) {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-standard-'));
  writeArchive(folder, files);
  const now = new Date('2026-07-01T12:00:00Z');
  const result = await checkContent({ contentDir: folder, shownAs: '' }, undefined, now);
  await rm(folder, { recursive: true });
  return result;
}

test('has 400 notes of two years, 40 tickers and 20 firms at least', () => {
  expect(notes).toHaveLength(standardNotes);
  expect(replaced.map(({ note }) => note.id)).toEqual(standardCases.replaced.map(idOf).slice(0, 2));
  expect(archive.tickers.size).toBeGreaterThanOrEqual(40);
  expect(archive.coverage.size).toBeGreaterThanOrEqual(20);
  const silent = archive.firms.all.filter(({ slug }) => !archive.coverage.has(slug));
  expect(silent).toHaveLength(1);
  expect(archive.coverage.has('specimen-equite')).toBe(true);
  expect(asOf(archive)).toBe(newestDay);
  expect(archive.notes.at(-1)?.day.slice(0, 7)).toMatch(/^2024-0[234]$/);
  expect(new Set(notes.map(({ action }) => action)).size).toBe(7);
  expect(notes.filter(({ hasBody }) => hasBody).length).toBeGreaterThan(60);
  expect(new Set(notes.map(({ ticker }) => ticker.split(':')[0])).size).toBeGreaterThanOrEqual(6);
});

test('has a ticker with 200 notes and a day with 24, and the cases on tickers of their own', () => {
  expect(archive.tickers.get('exaa')?.notes.length).toBeGreaterThanOrEqual(200);
  const days = [...Map.groupBy(archive.notes, ({ day }) => day)];
  const [most] = days.sort(([, a], [, b]) => b.length - a.length);
  expect(most?.[0]).toBe(busiestDay);
  expect(most?.[1].length).toBeGreaterThanOrEqual(24);
  const tickers = new Set(written.map(({ ticker }) => ticker));
  const onThem = notes.filter(({ ticker }) => tickers.has(ticker)).map(({ id }) => id);
  expect(onThem.sort()).toEqual(written.map(idOf).sort());
});

test('is the same bytes on every machine', () => {
  expect([...standardArchive()]).toEqual(files);
  expect([...standardArchive(standardSeed + 1)]).not.toEqual(files);
  // Changes with the generator, on purpose alone: golden pages are made of these bytes.
  expect(hashOf(JSON.stringify(files))).toMatchInlineSnapshot(`"344f8202acfba5b7d710844f6644eacf"`);
});

test('with more notes it has more tickers, and the cases stay', () => {
  const more = [...standardArchive(standardSeed, 700)].filter(({ path }) => /^ratings/.test(path));
  expect(more).toHaveLength(700);
  const tickers = new Set(more.map(({ text }) => /^ticker: .*$/m.exec(text)?.[0]));
  expect(tickers.size).toBeGreaterThan(archive.tickers.size);
  const ids = new Set(more.map(({ path }) => basename(path, '.md')));
  for (const note of written) expect(ids).toContain(idOf(note));
  expect(() => standardArchive(standardSeed, 300)).toThrow(/at least/);
});

test('the checks find what the notes accept, and nothing else', () => {
  expect(checked.notes).toBe(standardNotes);
  const found = checked.reports.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, accepted, reason }) => ({ path, rule, accepted, reason })),
  );
  expect(found.filter(({ accepted }) => accepted === undefined)).toEqual([]);
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([
    'company-spelling',
    'exchange-flip',
    'firm-unknown',
    'listing-currency',
    'rating-word',
    'stated-upside',
    'target-against-rating',
  ]);
});
