import { expect, test } from 'vitest';
import type { BenchArchive } from './archive.ts';
import { expectedAt } from './rounds.ts';

const path = (name: string) => `ratings/2026/2026-02-${name}.md`;
const file = (name: string) => ({ path: path(name), text: '' });
const archive: BenchArchive = {
  folder: '',
  paths: ['firms/example.md', path('10-kc-example'), path('11-fx-sample'), path('12-kc-sample')],
  tickers: new Map([
    [path('10-kc-example'), 'NASDAQ:KC'],
    [path('11-fx-sample'), 'NYSE:FX'],
    [path('12-kc-sample'), 'NASDAQ:KC'],
    [path('13-new-sample'), 'NYSE:NEW'],
  ]),
  meanBytes: 0,
  added: file('13-new-sample'),
  edited: file('12-kc-sample'),
  deleted: file('11-fx-sample'),
};

test('what there must be follows what was done to the notes', () => {
  const [before, after] = [expectedAt(archive, 'cold'), expectedAt(archive, 'added')];
  expect([...before.notes]).toEqual([
    '2026-02-10-kc-example',
    '2026-02-11-fx-sample',
    '2026-02-12-kc-sample',
  ]);
  expect(before.tickers).toBe(2);
  expect(after.notes.difference(before.notes)).toEqual(new Set(['2026-02-13-new-sample']));
  expect(after.tickers).toBe(3);
  expect(expectedAt(archive, 'unchanged')).toEqual(before);
  expect(expectedAt(archive, 'edited')).toEqual(after);
});

test('a ticker is gone with its only note', () => {
  const { notes, tickers } = expectedAt(archive, 'deleted');
  expect(notes.has('2026-02-11-fx-sample')).toBe(false);
  expect(tickers).toBe(2);
});
