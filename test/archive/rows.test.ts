import { expect, test } from 'vitest';
import { groupByDay, rowOf } from '../../src/archive/rows.ts';
import { makeNote } from '../notes/make-note.ts';

test('a row has what a list shows, computed from the note', () => {
  const note = makeNote({
    ticker: 'HKEX:0700',
    action: 'maintain',
    priceTarget: { from: 100, to: 90, currency: 'HKD' },
    price: 100,
  });
  expect(rowOf(note)).toMatchObject({
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
  expect(rowOf(makeNote())).toMatchObject({
    direction: 'up',
    priceTargetAction: undefined,
    upside: undefined,
  });
});

test('a row does not change with what it does not show', () => {
  const note = makeNote();
  expect(rowOf({ ...note, digest: 'other', summary: 'New.', keyPoints: ['New.'] })).toEqual(
    rowOf(note),
  );
});

test('rows by day keep their order', () => {
  const rows = ['2026-01-06', '2026-01-06', '2026-01-05'].map((published, at) =>
    rowOf(makeNote({ published, firm: `Firm ${at}` })),
  );
  expect(groupByDay(rows)).toEqual([
    { day: '2026-01-06', rows: rows.slice(0, 2) },
    { day: '2026-01-05', rows: rows.slice(2) },
  ]);
  expect(groupByDay([])).toEqual([]);
});
