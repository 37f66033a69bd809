import { expect, test } from 'vitest';
import {
  decodeHeadlines,
  decodeNames,
  encodeHeadlines,
  encodeNames,
} from '../../src/search/encoding.ts';

const serve = (value: object): unknown => JSON.parse(JSON.stringify(value));

test('names come back as they were', () => {
  const names = {
    tickers: [
      { slug: 'kc', symbol: 'KC', exchange: 'NASDAQ', company: 'Example', also: [] },
      {
        slug: 'hkex-0700',
        symbol: '0700',
        exchange: 'HKEX',
        company: 'A "B" <C>',
        also: ['D', 'E'],
      },
    ],
    firms: [{ slug: 'fixture-securities', name: 'Fixture Securities', also: ['Fixture'] }],
  };
  expect(decodeNames(serve(encodeNames(names)))).toEqual(names);
});

test('headlines come back as they were', () => {
  const headlines = [
    { id: '2026-01-02-b', title: 'B' },
    { id: '2026-01-01-a', title: 'A </script>' },
  ];
  expect(decodeHeadlines(serve(encodeHeadlines(headlines)))).toEqual(headlines);
});

test.each([null, 7, 'x', [], {}, { tickers: 3, firms: [[], ['a'], 7], ids: 'x' }])(
  'what is not ours has no names and no headlines: %j',
  (served) => {
    expect(decodeNames(served)).toEqual({ tickers: [], firms: [] });
    expect(decodeHeadlines(served)).toEqual([]);
  },
);
