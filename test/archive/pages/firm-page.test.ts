import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { coverageSize, firmActions, firmPages } from '../../../src/archive/pages/firm-page.ts';
import type { Firm } from '../../../src/notes/firm.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

function pagesOf(slug: string, notes: Partial<Note>[], firms: Firm[] = []) {
  const archive = buildArchive(notes.map(makeNote), firms);
  const firm = archive.coverage.get(slug);
  if (!firm) throw new Error(`There is no firm ${slug}.`);
  return firmPages(firm, archive);
}

test('what its file says: other names, ladders, the newest first', () => {
  const { page } = pagesOf(
    'fixture-securities',
    [{}],
    [
      makeFirm({
        aliases: [{ name: 'Fixture', until: '2019-12-31' }, { name: 'FS' }],
        ladders: [
          { words: ['Overweight', 'Neutral'], until: '2015-03-22', complete: false },
          { words: ['Buy', 'Hold', 'Reduce'], from: '2015-03-23' },
        ],
      }),
    ],
  );
  expect(page).toMatchObject({
    name: 'Fixture Securities',
    file: { path: 'firms/fixture-securities.md' },
    aliases: [{ name: 'Fixture', until: '2019-12-31' }, { name: 'FS' }],
    ladders: [
      { words: ['Buy', 'Hold', 'Reduce'], from: '2015-03-23' },
      { words: ['Overweight', 'Neutral'], until: '2015-03-22', complete: false },
    ],
    notes: 1,
  });
});

test('a firm without a file has a page', () => {
  const { page } = pagesOf('nobody-co', [{ firm: 'Nobody & Co.' }]);
  expect(page).toMatchObject({ name: 'Nobody & Co.', file: undefined, ladders: [], notes: 1 });
});

test('what it covers: a row for each ticker, by its latest note, with what holds', () => {
  const { page } = pagesOf('fixture-securities', [
    {
      published: '2025-11-03',
      action: 'initiate',
      rating: { to: 'Buy' },
      priceTarget: { to: 1500, currency: 'GBX' },
      ticker: 'LSE:BBB',
      company: 'Old Name',
    },
    { published: '2026-01-12', action: 'maintain', ticker: 'LSE:BBB', company: 'Old Name' },
    { published: '2026-01-20', firm: 'Other', ticker: 'LSE:BBB', company: 'New Name' },
    { published: '2026-01-19', action: 'suspend', rating: { from: 'Hold' } },
    { published: '2024-01-19', rating: { to: 'Hold' }, ticker: 'NYSE:OLD' },
  ]);
  expect(page.coverage.items).toEqual([
    {
      slug: 'fixt',
      symbol: 'FIXT',
      company: 'Example Corp',
      word: undefined,
      leftOut: 'suspended',
      target: undefined,
      day: '2026-01-19',
      id: '2026-01-19-fixt-fixture-securities',
    },
    {
      slug: 'lse-bbb',
      symbol: 'BBB',
      company: 'New Name',
      word: 'Buy',
      leftOut: undefined,
      target: { amount: 1500, currency: 'GBX', day: '2025-11-03' },
      day: '2026-01-12',
      id: expect.stringContaining('2026-01-12'),
    },
    {
      slug: 'old',
      symbol: 'OLD',
      company: 'Example Corp',
      word: 'Hold',
      leftOut: 'outside-window',
      target: undefined,
      day: '2024-01-19',
      id: expect.stringContaining('2024-01-19'),
    },
  ]);
  expect(page.notes).toBe(4);
  expect(page.actions.map(({ day }) => day)).toEqual([
    '2026-01-19',
    '2026-01-12',
    '2025-11-03',
    '2024-01-19',
  ]);
});

test('long coverage continues on further pages, and none of it is lost', () => {
  const notes = Array.from({ length: 3 * coverageSize + 1 }, (_, at) => ({
    ticker: `NYSE:T${at}`,
  }));
  const { page, further } = pagesOf('fixture-securities', notes);
  expect(page.actions).toHaveLength(firmActions);
  expect(page.coverage).toMatchObject({ number: undefined, older: 2 });
  expect(further.map(({ slug, number, newer, older }) => [slug, number, newer, older])).toEqual([
    ['fixture-securities', 2, 'first', 1],
    ['fixture-securities', 1, 2, undefined],
  ]);
  const slugs = [page.coverage, ...further].flatMap(({ items }) => items.map(({ slug }) => slug));
  expect(new Set(slugs).size).toBe(notes.length);
  expect(page.ratings.tickers).toBe(notes.length);
});

test('the page does not change with a newer day of others', () => {
  const notes = [
    { published: '2026-01-05', rating: { to: 'Buy' } },
    { published: '2026-01-06', firm: 'Other' },
  ];
  expect(pagesOf('fixture-securities', notes)).toEqual(
    pagesOf('fixture-securities', [...notes, { published: '2026-02-10', firm: 'Other' }]),
  );
});
