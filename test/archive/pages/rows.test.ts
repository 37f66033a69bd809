import { expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { groupByDay, rowOf, rowsOf } from '../../../src/archive/pages/rows.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

const firms = indexFirms([
  makeFirm({ name: 'New Name', aliases: [{ name: 'Old Name', until: '2025-12-31' }] }),
]);

test('a row has what a list shows, computed from the note', () => {
  const note = makeNote({
    ticker: 'HKEX:0700',
    action: 'maintain',
    priceTarget: { from: 100, to: 90, currency: 'HKD' },
    price: 100,
  });
  expect(rowOf(note, firms)).toMatchObject({
    id: note.id,
    symbol: '0700',
    exchange: 'HKEX',
    tickerSlug: 'hkex-0700',
    direction: 'down',
    priceTargetAction: 'lower',
    upside: expect.closeTo(-10, 10),
  });
});

test('a row of a brief', () => {
  expect(rowOf(makeNote(), firms)).toMatchObject({
    direction: 'up',
    priceTargetAction: undefined,
    upside: undefined,
  });
});

test('a row does not change with what it does not show', () => {
  const note = makeNote();
  expect(rowOf({ ...note, hash: 'other', summary: 'New.', keyPoints: ['New.'] }, firms)).toEqual(
    rowOf(note, firms),
  );
});

test('rows by day keep their order', () => {
  const rows = ['2026-01-06', '2026-01-06', '2026-01-05'].map((published, at) =>
    rowOf(makeNote({ published, firm: `Firm ${at}` }), firms),
  );
  expect(groupByDay(rows)).toEqual([
    { day: '2026-01-06', rows: rows.slice(0, 2) },
    { day: '2026-01-05', rows: rows.slice(2) },
  ]);
  expect(groupByDay([])).toEqual([]);
});

test('a row leads to the firm under whatever name, and says the name of its day', () => {
  const slugs = [
    makeNote({ firm: 'Old Name', published: '2025-12-31' }),
    makeNote({ firm: 'Old Name', published: '2026-01-01' }),
    makeNote({ firm: 'D.A. Nobody' }),
  ];
  expect(rowsOf(slugs, firms).map(({ firm, firmSlug }) => [firm, firmSlug])).toEqual([
    ['Old Name', 'new-name'],
    ['Old Name', 'old-name'],
    ['D.A. Nobody', 'da-nobody'],
  ]);
});
