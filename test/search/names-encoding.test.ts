import { expect, test } from 'vitest';
import type { Named } from '../../src/search/names.ts';
import { decodeNames, encodeNames } from '../../src/search/names-encoding.ts';

const serve = (value: object): unknown => JSON.parse(JSON.stringify(value));

test('names come back as they were', () => {
  const names: Named[] = [
    {
      kind: 'ticker',
      slug: 'kc',
      name: 'Example',
      also: [],
      ticker: { symbol: 'KC', exchange: 'NASDAQ' },
    },
    {
      kind: 'ticker',
      slug: 'hkex-0700',
      name: 'A "B" <C>',
      also: ['D', 'E'],
      ticker: { symbol: '0700', exchange: 'HKEX' },
    },
    { kind: 'firm', slug: 'fixture-securities', name: 'Fixture Securities', also: ['Fixture'] },
    { kind: 'analyst', slug: 'ann-oexample', name: 'Ann O’Example', also: [] },
  ];
  expect(decodeNames(serve(encodeNames(names)))).toEqual(names);
});

test.each([null, 7, 'x', [], {}, { tickers: 3, firms: [[], ['a'], 7], ids: 'x' }])(
  'what is not ours has no names: %j',
  (served) => {
    expect(decodeNames(served)).toEqual([]);
  },
);
