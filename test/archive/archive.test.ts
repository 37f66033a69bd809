import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { tickerOf } from '../../src/notes/terms/ticker.ts';
import { makeNote } from '../notes/make-note.ts';
import { makeFirm } from './make-firm.ts';

test('an archive has its notes newest first, and each ticker its own', () => {
  const old = makeNote({ published: '2026-01-05' });
  const other = makeNote({ published: '2026-01-06', ticker: 'HKEX:0700', company: 'Other Corp' });
  const last = makeNote({ published: '2026-01-07' });
  const { notes, tickers } = buildArchive([old, last, other], []);
  expect(notes).toEqual([last, other, old]);
  expect([...tickers.keys()]).toEqual(['fixt', 'hkex-0700']);
  expect(tickers.get('fixt')?.notes).toEqual([last, old]);
  expect(tickers.get('hkex-0700')).toMatchObject({ company: 'Other Corp', notes: [other] });
});

test('a company that moves to another exchange of its country, or is renamed, keeps its page', () => {
  const notes = [
    makeNote({ published: '2026-01-05', ticker: 'NYSE:FIXT', company: 'Old Name' }),
    makeNote({ published: '2026-01-06', ticker: 'NASDAQ:FIXT', company: 'New Name' }),
  ];
  const { tickers } = buildArchive(notes, []);
  expect(tickers.size).toBe(1);
  expect(tickers.get('fixt')).toMatchObject({
    ticker: { exchange: 'NASDAQ', symbol: 'FIXT' },
    company: 'New Name',
  });
});

test('an archive may be empty', () => {
  const archive = buildArchive([], [makeFirm()]);
  expect(archive.notes).toEqual([]);
  expect(archive.tickers.size).toBe(0);
  expect(archive.firms.all).toHaveLength(1);
});

test('the notes handed in are left as they were', () => {
  const given = Object.freeze([makeNote(), makeNote({ published: '2026-01-06' })]);
  expect(() => buildArchive(given, [])).not.toThrow();
});

test('a ticker in its parts', () => {
  expect(tickerOf({ ticker: 'NYSE:BRK.B' })).toEqual({ exchange: 'NYSE', symbol: 'BRK.B' });
});

test('a firm has its notes under every name that it had, and no place without any', () => {
  const renamed = makeFirm({
    name: 'New Name',
    aliases: [{ name: 'Old Name', until: '2025-12-31' }],
  });
  const archive = buildArchive(
    [
      makeNote({ firm: 'Old Name', published: '2025-01-05' }),
      makeNote({ firm: 'New Name', published: '2026-01-05' }),
      makeNote({ firm: 'Unlisted', published: '2026-01-06' }),
    ],
    [renamed, makeFirm({ name: 'Silent' })],
  );
  const coverage = [...archive.coverage.values()].map(({ slug, firm, notes }) => [
    slug,
    firm?.name,
    notes.map(({ day }) => day),
  ]);
  expect(coverage).toEqual([
    ['new-name', 'New Name', ['2026-01-05', '2025-01-05']],
    ['unlisted', undefined, ['2026-01-06']],
  ]);
});
