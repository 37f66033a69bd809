import { expect, test } from 'vitest';
import { suggest } from '../../src/search/suggest.ts';

const ticker = (symbol: string, company: string, ...also: string[]) => ({
  slug: symbol.toLowerCase(),
  symbol,
  exchange: 'NYSE',
  company,
  also,
});
const names = {
  tickers: [
    ticker('BRK.B', 'Example Holdings'),
    ticker('C', 'Citigroup'),
    ticker('CF', 'Fixture Industries', 'Old Citi Name'),
    ticker('ZC', 'The Company'),
  ],
  firms: [
    { slug: 'citi', name: 'Citi', also: ['Citigroup'] },
    { slug: 'bofa', name: 'BofA Securities', also: ['Bank of America'] },
  ],
  analysts: [{ slug: 'cora-bank', name: 'Cora Bank' }],
};
const suggested = (query: string, most = 8) =>
  suggest(names, query, most).map((found) =>
    'ticker' in found ? found.ticker.symbol : ('firm' in found ? found.firm : found.analyst).name,
  );

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
