import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { homeRail, railEntries } from '../../../src/archive/pages/home-rail.ts';
import { makeNote } from '../../notes/make-note.ts';

type Fields = Parameters<typeof makeNote>[0];
const railOf = (...notes: Fields[]) =>
  homeRail(
    buildArchive(
      notes.map((fields, at) => makeNote({ firm: `Firm ${at}`, ...fields })),
      [],
    ),
  );
const target = (from: number, to: number) => ({ priceTarget: { from, to, currency: 'USD' } });

test('is absent without notes, and has empty lists if little is known', () => {
  expect(railOf()).toBeUndefined();
  expect(
    railOf({ published: '2026-02-10', action: 'upgrade', priceTarget: undefined }),
  ).toMatchObject({
    week: { week: '2026-w07', first: '2026-02-09', last: '2026-02-15', counts: { upgrade: 1 } },
    changes: [],
    busiest: [],
    reporting: [],
  });
});

test('shows the newest note’s week, from Monday', () => {
  const rail = railOf(
    { published: '2026-02-11', action: 'upgrade' },
    { published: '2026-02-09', action: 'downgrade' },
    { published: '2026-02-08', action: 'downgrade' },
  );
  expect(rail?.week.counts).toMatchObject({ upgrade: 1, downgrade: 1 });
});

test('the largest changes of 30 days come first, up or down', () => {
  const rail = railOf(
    { published: '2026-02-10', ...target(10, 10) },
    { published: '2026-02-10', ...target(10, 12) },
    { published: '2026-01-12', ...target(10, 4) },
    { published: '2026-01-11', ...target(10, 90) },
  );
  expect(rail?.changes.map(({ day, change }) => [day, Math.round(change ?? 0)])).toEqual([
    ['2026-01-12', -60],
    ['2026-02-10', 20],
  ]);
});

test('the busiest tickers have more than one action in 30 days', () => {
  const on = (ticker: string, published = '2026-02-10') => ({ ticker, published });
  const rail = railOf(
    ...[on('NYSE:ONE'), on('NYSE:TWO'), on('NYSE:TWO'), on('NYSE:SIX'), on('NYSE:SIX')],
    ...[on('NYSE:SIX'), on('NYSE:ONE', '2026-01-11'), on('NYSE:ONE', '2025-02-10')],
  );
  expect(rail?.busiest.map(({ symbol, actions }) => [symbol, actions])).toEqual([
    ['SIX', 3],
    ['TWO', 2],
  ]);
});

test('reports to come are those that the newest note of each ticker names', () => {
  const on = (ticker: string, published: string, nextEarnings?: string) => ({
    ticker,
    published,
    ...(nextEarnings && { nextEarnings }),
  });
  const rail = railOf(
    on('NYSE:NEW', '2026-02-10', '2026-02-10'),
    on('NYSE:PAST', '2026-02-01', '2026-02-09'),
    on('NYSE:MOVED', '2026-02-09', '2026-03-05'),
    on('NYSE:MOVED', '2026-02-01', '2026-02-20'),
    on('NYSE:KNOWN', '2026-02-09'),
    on('NYSE:KNOWN', '2026-02-01', '2026-02-28'),
  );
  expect(rail?.reporting.map(({ symbol, day }) => [symbol, day])).toEqual([
    ['NEW', '2026-02-10'],
    ['KNOWN', '2026-02-28'],
    ['MOVED', '2026-03-05'],
  ]);
});

test('each list is short', () => {
  const notes = Array.from({ length: 9 }, (_, at) => ({
    ticker: `NYSE:T${'ABCDEFGHI'[at]}`,
    published: '2026-02-10',
    nextEarnings: '2026-03-01',
    ...target(10, 11 + at),
  }));
  const rail = railOf(...notes, ...notes.map((note) => ({ ...note, published: '2026-02-09' })));
  for (const list of [rail?.changes, rail?.busiest, rail?.reporting]) {
    expect(list).toHaveLength(railEntries);
  }
});
