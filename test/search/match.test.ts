import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findFirms,
  findHeadlines,
  findTickers,
  indexHeadlines,
  indexNames,
} from '../../src/search/match.ts';

const ticker = (exchange: string, symbol: string, company: string, ...also: string[]) => ({
  slug: symbol.toLowerCase(),
  symbol,
  exchange,
  company,
  also,
});
const firm = (name: string, ...also: string[]) => ({ slug: name, name, also });

const names = indexNames({
  tickers: [
    ticker('NYSE', 'BRK.B', 'Berkshire Hathaway'),
    ticker('NYSE', 'C', 'Citigroup'),
    ticker('NYSE', 'CITI', 'Example of Another Name'),
    ticker('NYSE', 'ALL', 'Allstate'),
    ticker('NASDAQ', 'GOOG', 'Alphabet', 'Google'),
    ticker('HKEX', '0700', 'Tencent'),
    ticker('HKEX', '7000', 'Example Seven'),
    ticker('NASDAQ', 'KC', 'Kingsoft Cloud'),
    ticker('NYSE', 'LOR', 'L’Oréal'),
    ticker('NYSE', 'ORSTED', 'Ørsted'),
    ticker('NYSE', 'TRUE', 'TrueCar'),
    ticker('NYSE', 'T', 'AT&T'),
    ticker('TSE', '9999', '例証券'),
  ],
  firms: [
    firm('BofA Securities', 'Bank of America', 'B of A Securities'),
    firm('Citi', 'Citigroup'),
    firm('D.A. Davidson'),
    firm('Goldman Sachs', 'Goldman'),
    firm('Keefe, Bruyette & Woods', 'KBW'),
  ],
});
const symbols = (query: string) => findTickers(names, query).map(({ symbol }) => symbol);
const firms = (query: string) => findFirms(names, query).map(({ name }) => name);

describe('a ticker is found', () => {
  test.each([
    ['kc', 'KC'],
    ['NASDAQ:KC', 'KC'],
    ['0700', '0700'],
    ['hkex 0700', '0700'],
    ['BRK.B', 'BRK.B'],
    ['brkb', 'BRK.B'],
    ['BRK-B', 'BRK.B'],
    ['brk b', 'BRK.B'],
    ['TRUE', 'TRUE'],
    ['c', 'C'],
    ['t', 'T'],
    ['all', 'ALL'],
  ])('first by its symbol: %s', (query, symbol) => {
    expect(symbols(query)[0]).toBe(symbol);
  });

  test.each([
    ['kingsoft', 'KC'],
    ['cloud kingsoft', 'KC'],
    ['king', 'KC'],
    ['loreal', 'LOR'],
    ['L’ORÉAL', 'LOR'],
    ['orsted', 'ORSTED'],
    ['at&t', 'T'],
    ['google', 'GOOG'],
    ['例証', '9999'],
  ])('by its company’s name: %s', (query, symbol) => {
    expect(symbols(query)).toContain(symbol);
  });

  test.each([
    ['kingsfot', 'KC'],
    ['kingsoftt', 'KC'],
    ['kigsoft', 'KC'],
    ['kingzoft clud', 'KC'],
    ['berkshre', 'BRK.B'],
    ['tencemt', '0700'],
  ])('with a slip: %s', (query, symbol) => {
    expect(symbols(query)).toContain(symbol);
  });
});

test('figures have no slips, and words are found from their beginning', () => {
  expect(symbols('070')).toEqual(['0700']);
  expect(symbols('0701')).toEqual([]);
  expect(symbols('soft')).toEqual([]);
});

test.each([
  ['goldman', 'Goldman Sachs'],
  ['golman sachs', 'Goldman Sachs'],
  ['bank of america', 'BofA Securities'],
  ['kbw', 'Keefe, Bruyette & Woods'],
  ['bruyette', 'Keefe, Bruyette & Woods'],
  ['DA Davidson', 'D.A. Davidson'],
])('a firm is found by each of its names: %s', (query, name) => {
  expect(firms(query)[0]).toBe(name);
});

const headlines = indexHeadlines([
  { id: '2026-02-20-c-kbw', title: 'KBW Lowers Target on a Critical View' },
  { id: '2026-02-10-kc-goldman-sachs', title: 'Goldman Sachs Lifts Kingsoft Cloud to Buy' },
  { id: '2026-01-10-brk.b-citi', title: 'Citi Raises Berkshire to $15.60' },
]);
const titles = (query: string, strictness: 'exact' | 'near' = 'exact') =>
  findHeadlines(headlines, query, strictness).map(({ id }) => id);

test.each([
  ['goldman kingsoft', ['2026-02-10-kc-goldman-sachs']],
  ['kingsoft goldman', ['2026-02-10-kc-goldman-sachs']],
  ['kc', ['2026-02-10-kc-goldman-sachs']],
  ['BRK.B', ['2026-01-10-brk.b-citi']],
  ['15.60', ['2026-01-10-brk.b-citi']],
  ['citi', ['2026-01-10-brk.b-citi']],
  ['l', ['2026-02-20-c-kbw', '2026-02-10-kc-goldman-sachs']],
  ['a b c d e f', []],
  ['', []],
])('headlines have all words of “%s”, newest first', (query, ids) => {
  expect(titles(query)).toEqual(ids);
});

test('with a slip, headlines are found only when asked for', () => {
  expect(titles('kingsfot')).toEqual([]);
  expect(titles('kingsfot', 'near')).toEqual(['2026-02-10-kc-goldman-sachs']);
});

test('no query is too strange to be looked for', () => {
  const query = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('"', '-"a"', '\\', '(((', '[a-', '.*', '- -', '𝒳𝒴 𝒵𝒳𝒴𝒳', 'a'.repeat(5000)),
  );
  fc.assert(
    fc.property(query, (text) => {
      expect(() => [
        findTickers(names, text),
        findFirms(names, text),
        findHeadlines(headlines, text, 'exact'),
        findHeadlines(headlines, text, 'near'),
      ]).not.toThrow();
    }),
  );
});
