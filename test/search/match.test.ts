import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { firmSlug } from '../../src/notes/terms/slug.ts';
import { formatDay } from '../../src/notes/wording.ts';
import { entryOf } from '../../src/search/entry.ts';
import {
  findEntries,
  findLeftOut,
  findNames,
  indexEntries,
  indexNames,
} from '../../src/search/match.ts';
import type { Named } from '../../src/search/names.ts';
import { suggest } from '../../src/search/suggest.ts';
import { makeNote } from '../notes/make-note.ts';
import { anyText } from '../support/any-text.ts';

const ticker = (exchange: string, symbol: string, name: string, ...also: string[]): Named => ({
  kind: 'ticker',
  slug: symbol.toLowerCase(),
  name,
  also,
  ticker: { symbol, exchange },
});
const firm = (name: string, ...also: string[]): Named => ({
  kind: 'firm',
  slug: firmSlug(name),
  name,
  also,
});

const names = indexNames([
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
  firm('BofA Securities', 'Bank of America', 'B of A Securities'),
  firm('Citi', 'Citigroup'),
  firm('D.A. Davidson'),
  firm('Goldman Sachs', 'Goldman'),
  firm('Keefe, Bruyette & Woods', 'KBW'),
  { kind: 'analyst', slug: 'tu-example', name: 'Tu Example', also: [] },
]);
const symbolOf = ({ name, ticker }: Named) => ticker?.symbol ?? name;
const symbols = (query: string) =>
  findNames(names, query).flatMap(({ ticker }) => ticker?.symbol ?? []);
const firms = (query: string) =>
  findNames(names, query).flatMap(({ kind, name }) => (kind === 'firm' ? [name] : []));

describe('a ticker is found', () => {
  test.each([
    ['kc', 'KC'],
    ['NASDAQ:KC', 'KC'],
    ['0700', '0700'],
    ['hkex 0700', '0700'],
    ['700', '0700'],
    ['00700', '0700'],
    ['HKEX:700', '0700'],
    ['0700.HK', '0700'],
    ['KC.O ', 'KC'],
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
    ['証券', '9999'],
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

test.each([
  ['kc stock', ['KC']],
  ['brk-b ratings', ['BRK.B']],
  ['analyst ratings for tencent', ['0700']],
  ['kc price target', []],
])('small words hide no ticker: %s', (query, expected) => {
  expect(symbols(query)).toEqual(expected);
});

test('figures have no slips, and words are found from their beginning', () => {
  expect(symbols('070')).toEqual(['0700']);
  expect(symbols('0701')).toEqual([]);
  expect(symbols('soft')).toEqual([]);
});

test('a short word that leaves out a letter finds what was meant', () => {
  const found = (query: string) => findLeftOut(names, query).map(symbolOf);
  expect(found('tru')).toEqual(['TRUE']);
  expect(found('GOG')).toEqual(['GOOG']);
  expect(found('cti')).toEqual(['CITI', 'Citi']);
  expect(found('070')).toEqual([]);
  expect(found('go g')).toEqual([]);
  expect(found('')).toEqual([]);
});

test.each([
  ['goldman', 'Goldman Sachs'],
  ['golman sachs', 'Goldman Sachs'],
  ['bank of america', 'BofA Securities'],
  ['kbw', 'Keefe, Bruyette & Woods'],
  ['bruyette', 'Keefe, Bruyette & Woods'],
  ['DA Davidson', 'D.A. Davidson'],
  ['keefe bruyette and woods', 'Keefe, Bruyette & Woods'],
  ['citi ratings', 'Citi'],
])('a firm is found by each of its names: %s', (query, name) => {
  expect(firms(query)[0]).toBe(name);
});

/** The notes of a small archive, as they are served and read again. */
const archive = buildArchive(
  [
    makeNote({
      published: '2026-02-20',
      ticker: 'NYSE:C',
      company: 'Citigroup',
      firm: 'Keefe, Bruyette & Woods',
      title: 'KBW Lowers Target on a Critical View',
      action: 'maintain',
      rating: { from: 'Market Perform', to: 'Market Perform' },
      priceTarget: { from: 60, to: 50, currency: 'USD' },
      analyst: 'A. N. Example',
    }),
    makeNote({
      published: '2026-02-10',
      ticker: 'NASDAQ:KC',
      company: 'Kingsoft Cloud',
      firm: 'Goldman Sachs',
      title: 'Goldman Sachs Lifts Kingsoft Cloud to Buy',
      action: 'upgrade',
      rating: { from: 'Neutral', to: 'Buy' },
      priceTarget: { to: 15.6, currency: 'USD' },
    }),
    makeNote({
      published: '2026-01-10',
      ticker: 'NYSE:BRK.B',
      company: 'Berkshire Hathaway',
      firm: 'BofA Securities',
      title: 'BofA Starts Berkshire at Overweight',
      action: 'initiate',
      rating: { to: 'Overweight' },
    }),
  ],
  [],
);
const index = indexEntries(
  archive.notes.map((note) => entryOf(note, archive)),
  names.names,
  (day) => formatDay(day, 'en-US'),
);
const [kbw, goldman, bofa] = index.entries.map(({ id }) => id);
const found = (query: string, strictness: 'exact' | 'near' = 'exact') =>
  findEntries(index, query, strictness).map(({ id }) => id);

test.each([
  ['goldman kingsoft', [goldman]],
  ['kingsoft goldman', [goldman]],
  ['kc', [goldman]],
  ['BRK.B', [bofa]],
  ['15.60', [goldman]],
  ['goldman upgrade', [goldman]],
  ['upgraded', [goldman]],
  ['upgrade to buy', [goldman]],
  ['price target cut citigroup', [kbw]],
  ['lowered pt', [kbw]],
  ['target lowered market perform kbw citigroup example', [kbw]],
  ['overweight', [bofa]],
  ['initiated', [bofa]],
  ['starts coverage', [bofa]],
  ['bank of america', [bofa]],
  ['hold', [kbw]],
  ['sell', []],
  ['buy', [goldman, bofa]],
  ['example', [kbw]],
  ['l', [kbw, goldman]],
  ['citigroup stock', [kbw]],
  ['analyst ratings kc', [goldman]],
  ['goldman 2026', [goldman]],
  ['february', [kbw, goldman]],
  ['Feb 10, 2026', [goldman]],
  ['2026-01-10', [bofa]],
  ['10 January', [bofa]],
  ['January 10th, 2026', [bofa]],
  ['10.01.2026', [bofa]],
  ['2026-02', [kbw, goldman]],
  ['2026-10', []],
  ['1 January', []],
  ['2 February', []],
  ['$50', [kbw]],
  ['who upgraded kingsoft', [goldman]],
  ['latest upgrades', [goldman]],
  ['2025', []],
  ['downgrade', []],
  ['upgrade citigroup', []],
  ['a b c d e f z', []],
  ['', []],
])('notes have all words of “%s”, newest first', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('a stance finds the ratings that mean it', () => {
  expect(found('market perform')).toEqual([kbw]);
  expect(index.entries.map(({ stance }) => stance)).toEqual(['hold', 'buy', 'buy']);
});

test.each([
  ['kingsfot', goldman],
  ['upgarde', goldman],
  ['golman upgrad', goldman],
  ['overwieght', bofa],
  ['overweigt berkshire', bofa],
  ['lowerd citigrup', kbw],
])('with a slip, notes are found only when asked for: %s', (query, id) => {
  expect(found(query)).toEqual([]);
  expect(found(query, 'near')).toEqual([id]);
});

test('no query is too strange to be looked for', () => {
  const query = fc.oneof(
    fc.string(),
    anyText(300),
    fc.constantFrom('"', '-"a"', '\\', '(((', '[a-', '.*', '- -', '𝒳𝒴 𝒵𝒳𝒴𝒳', 'a'.repeat(5000)),
  );
  fc.assert(
    fc.property(query, (text) => {
      expect(() => [
        findNames(names, text),
        findEntries(index, text, 'exact'),
        findEntries(index, text, 'near'),
        suggest(names.names, text, 8),
      ]).not.toThrow();
    }),
  );
});
