import { expect, test } from 'vitest';
import type { Named } from '../../src/search/names.ts';
import { suggest } from '../../src/search/suggest.ts';

const ticker = (symbol: string, name: string, ...also: string[]): Named => ({
  kind: 'ticker',
  slug: symbol.toLowerCase(),
  name,
  also,
  ticker: { symbol, exchange: 'NYSE' },
});
const names: Named[] = [
  ticker('BRK.B', 'Example Holdings'),
  ticker('C', 'Citigroup'),
  ticker('CF', 'Fixture Industries', 'Old Citi Name'),
  ticker('ZC', 'The Company'),
  { kind: 'firm', slug: 'citi', name: 'Citi', also: ['Citigroup'] },
  { kind: 'firm', slug: 'bofa', name: 'BofA Securities', also: ['Bank of America'] },
  { kind: 'analyst', slug: 'cora-bank', name: 'Cora Bank', also: [] },
];
const suggested = (query: string, most = 8) =>
  suggest(names, query, most).map(({ name, ticker }) => ticker?.symbol ?? name);

test.each([
  ['c', ['C', 'CF', 'ZC', 'Citi', 'Cora Bank']],
  ['C', ['C', 'CF', 'ZC', 'Citi', 'Cora Bank']],
  ['citi', ['C', 'CF', 'Citi']],
  ['brk-b', ['BRK.B']],
  ['bank of am', ['BofA Securities']],
  ['bank', ['BofA Securities', 'Cora Bank']],
  ['bank cor', ['Cora Bank']],
  ['example hold', ['BRK.B']],
  ['hold example', ['BRK.B']],
  ['exampel', []],
  ['', []],
  [' - ', []],
])('“%s” may mean %j, symbols first', (query, expected) => {
  expect(suggested(query)).toEqual(expected);
});

test('no more are suggested than there is room for', () => {
  expect(suggested('c', 2)).toEqual(['C', 'CF']);
});
