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
};
const suggested = (query: string, most = 8) =>
  suggest(names, query, most).map((found) =>
    'ticker' in found ? found.ticker.symbol : found.firm.name,
  );

test.each([
  ['c', ['C', 'CF', 'ZC', 'Citi']],
  ['C', ['C', 'CF', 'ZC', 'Citi']],
  ['citi', ['C', 'CF', 'Citi']],
  ['brk-b', ['BRK.B']],
  ['bank of am', ['BofA Securities']],
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
