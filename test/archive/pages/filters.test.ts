import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import {
  type FilterSlug,
  filterSlugs,
  filters,
  ratingsPages,
} from '../../../src/archive/pages/filters.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { made } from './made.ts';

const target = (from: number, to: number) => ({ priceTarget: { from, to, currency: 'USD' } });

const cases: [Partial<Note>, FilterSlug[]][] = [
  [{ action: 'upgrade' }, ['upgrades']],
  [{ action: 'upgrade', ...target(10, 12) }, ['upgrades', 'target-raises']],
  [{ action: 'downgrade', ...target(12, 10) }, ['downgrades', 'target-cuts']],
  [{ action: 'initiate', priceTarget: { to: 12, currency: 'USD' } }, ['initiations']],
  [{ action: 'resume' }, ['initiations']],
  [{ action: 'maintain' }, []],
  [{ action: 'maintain', ...target(12, 12) }, []],
  [{ action: 'maintain', priceTarget: { action: 'lower' } }, ['target-cuts']],
  // The figures are closer to the truth than the word.
  [
    {
      action: 'maintain',
      priceTarget: { from: 205.82, to: 205.16, currency: 'USD', action: 'raise' },
    },
    ['target-cuts'],
  ],
  [{ action: 'suspend' }, ['coverage-ended']],
  [
    { action: 'terminate', priceTarget: { from: 12, currency: 'USD', action: 'remove' } },
    ['coverage-ended'],
  ],
];

test.each(cases)('%j is listed under %j', (parts, expected) => {
  const note = makeNote(parts);
  expect(filterSlugs.filter((slug) => filters[slug].has(note))).toEqual(expected);
});

/** Notes a day apart, newest last, every second one an upgrade. */
const notesOf = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeNote({
      published: `2026-01-${String(at + 1).padStart(2, '0')}`,
      action: at % 2 === 0 ? 'upgrade' : 'downgrade',
    }),
  );
const pagesOf = (count: number, filter: FilterSlug) =>
  made(ratingsPages(buildArchive(notesOf(count), []), filter, 2));

test('a filter’s pages are cut like the index: a new note changes its first page alone', () => {
  const before = pagesOf(12, 'upgrades');
  const after = pagesOf(13, 'upgrades');
  expect(before.map(({ number }) => number)).toEqual([undefined, 2, 1]);
  expect(after.map(({ number }) => number)).toEqual([undefined, 2, 1]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(pagesOf(13, 'downgrades')).toEqual(pagesOf(12, 'downgrades'));
});

test('a filter that no note passes has one empty page', () => {
  expect(pagesOf(4, 'target-cuts')).toEqual([
    { number: undefined, newer: undefined, older: undefined, days: [], total: 0 },
  ]);
});

test('the index has its notes by day', () => {
  const notes = ['07', '06', '06', '05'].map((day, at) =>
    makeNote({ published: `2026-01-${day}`, firm: `Firm ${at}` }),
  );
  const pages = made(ratingsPages(buildArchive(notes, []), undefined, 2));
  expect(
    pages.map(({ number, days }) => [number, days.map(({ day, rows }) => [day, rows.length])]),
  ).toEqual([
    [
      undefined,
      [
        ['2026-01-07', 1],
        ['2026-01-06', 1],
      ],
    ],
    [
      1,
      [
        ['2026-01-06', 1],
        ['2026-01-05', 1],
      ],
    ],
  ]);
});

test('only the first page says how many there are: a numbered one never changes', () => {
  const notes = ['07', '06', '05', '04'].map((day) => makeNote({ published: `2026-01-${day}` }));
  const totals = made(ratingsPages(buildArchive(notes, []), undefined, 2)).map(
    ({ total }) => total,
  );
  expect(totals).toEqual([4, undefined]);
});
