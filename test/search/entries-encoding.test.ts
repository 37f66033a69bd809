import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries } from '../../src/search/entries-encoding.ts';
import type { Entry } from '../../src/search/entry.ts';

const serve = (value: object): unknown => JSON.parse(JSON.stringify(value));

const entry = (id: string, other: Partial<Entry> = {}): Entry => ({
  id,
  title: 'A </script>',
  ticker: { slug: 'kc', symbol: 'KC', company: 'Example' },
  firm: { slug: 'fixture', name: 'Fixture' },
  kind: { label: 'Upgrade', direction: 'up', words: 'upgrades' },
  facts: ['Hold → Buy', 'target $15.60'],
  upside: '+18.9%',
  stance: 'buy',
  analyst: '',
  ...other,
});

test('notes come back as they were, and what they share is served once', () => {
  const entries = [
    entry('2026-01-03-kc-fixture'),
    entry('2026-01-03-kc-fixture-2'),
    entry('2026-01-02-b', { facts: [], upside: '', stance: '', analyst: 'A. N. Example' }),
    entry('2026-01-01-c', { ticker: { slug: 'b', symbol: 'B', company: 'C' } }),
  ];
  const served = serve(encodeEntries(entries));
  expect(decodeEntries(served)).toEqual(entries);
  expect(served).toMatchObject({
    ids: ['2026-01-03', '2026-01-03-kc-fixture-2', '2026-01-02-b', '2026-01-01-c'],
    tickers: [
      ['kc', 'KC', 'Example'],
      ['b', 'B', 'C'],
    ],
    kinds: [['Upgrade', 'up', 'upgrades']],
  });
});

test.each([null, 7, 'x', [], {}, { tickers: 3, firms: [[], ['a'], 7], ids: 'x' }])(
  'what is not ours has no notes: %j',
  (served) => {
    expect(decodeEntries(served)).toEqual([]);
  },
);

test('a note without its columns is still one', () => {
  expect(decodeEntries({ ids: ['2026-01-01-a'], ticker: [9], facts: [7] })).toEqual([
    {
      ...entry('2026-01-01-a', { title: '2026-01-01-a', facts: [], upside: '', stance: '' }),
      ticker: { slug: '', symbol: '', company: '' },
      firm: { slug: '', name: '' },
      kind: { label: '', direction: 'none', words: '' },
    },
  ]);
});
