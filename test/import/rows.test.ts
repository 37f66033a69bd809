import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { indexDirectory, parseDirectory } from '../../src/archive/directory.ts';
import type { DraftFields } from '../../src/drafts/fields.ts';
import { Claims } from '../../src/import/claims.ts';
import { fateOf, noteOfRow } from '../../src/import/judge-row.ts';
import { mappedFields, mappedVendor } from '../../src/import/mapped-vendor.ts';
import { type ImportContext, readRow, stocksOf } from '../../src/import/read-row.ts';
import { rowLists } from '../../src/import/row-lists.ts';
import { titleFor } from '../../src/import/title.ts';
import { type RawRow, vendorOf } from '../../src/import/vendors.ts';
import { publishedOf } from '../../src/import/when.ts';
import { archiveOf } from '../notes/headlines/fixtures.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');
const directory = indexDirectory(parseDirectory(fixture('directory.csv')) ?? []);
const archive = { ...archiveOf([]), directory };
const context: ImportContext = {
  firms: archive.firms,
  stocks: stocksOf(archive),
  zone: 'America/New_York',
};

function read(row: RawRow, more: Partial<ImportContext> = {}): DraftFields | { reason: string } {
  const vendor = vendorOf(Object.keys(row));
  if (!vendor) throw new Error('No vendor has such a row.');
  const said = vendor.read(row);
  const fields = 'reason' in said ? said : readRow(said, vendor, { ...context, ...more });
  return 'reason' in fields ? fields : { ...fields, title: fields.title ?? titleFor(fields) };
}

const csv = (name: string) =>
  Papa.parse<RawRow>(fixture(name), { header: true, skipEmptyLines: true }).data;
const [yahoo = []] = rowLists(JSON.parse(fixture('yahoo.json')), (row) => 'epochGradeDate' in row);
const [finnhub = []] = rowLists(JSON.parse(fixture('finnhub.json')), (row) => 'gradeTime' in row);
const [fmpRow = '{}', fmpHold = '{}'] = fixture('fmp.jsonl').split('\n');

test("Benzinga's analyst is the firm, and its name the analyst", () => {
  expect(read(csv('benzinga.csv')[0] ?? {})).toMatchObject({
    title: 'UBS Upgrades Fixture Foods to Buy, Raises Target to $86.00',
    published: '2026-02-10',
    ticker: 'NASDAQ:FXFD',
    firm: 'UBS',
    analyst: 'Jane Roe',
    action: 'upgrade',
    rating: { from: 'Neutral', to: 'Buy' },
    priceTarget: { from: 80, to: 86, currency: 'USD' },
    sources: [{ title: 'Benzinga', url: 'https://example.org/b1' }],
  });
});

test('the house style of a title', () => {
  expect(read(csv('benzinga.csv')[1] ?? {})).toMatchObject({
    title: 'Fixture Securities Initiates Sample Holdings at Outperform, Sets $15.60 Target',
  });
});

test("Yahoo's 0 is no target, and its rows need the ticker from elsewhere", () => {
  expect(read(yahoo[1] ?? {})).toEqual({ reason: expect.stringContaining('--ticker') });
  const fields = read(yahoo[1] ?? {}, { ticker: 'NASDAQ:FXFD' });
  expect(fields).toMatchObject({ firm: 'UBS', action: 'maintain', rating: { to: 'Neutral' } });
  expect(fields).toHaveProperty('priceTarget', undefined);
  expect(read(yahoo[2] ?? {}, { ticker: 'NASDAQ:FXFD' })).toMatchObject({
    action: 'initiate',
    priceTarget: { to: 50, currency: 'USD' },
  });
});

test('the rename of a scale is no upgrade', () => {
  expect(read(yahoo[3] ?? {}, { ticker: 'NASDAQ:FXFD' })).toMatchObject({
    published: expect.stringContaining('2015-03-23'),
    firm: 'HSBC',
    action: 'maintain',
    rating: { to: 'Buy' },
  });
});

test('a row whose action and ratings contradict each other is rejected', () => {
  expect(read(yahoo[4] ?? {}, { ticker: 'NASDAQ:FXFD' })).toEqual({
    reason: 'it says that the rating stayed, but also that it went from Outperform to Neutral',
  });
  expect(read(csv('benzinga.csv')[5] ?? {})).toHaveProperty('reason');
  const wrongWay = { ...yahoo[0], firm: 'UBS', fromGrade: 'Buy', toGrade: 'Sell' };
  expect(read(wrongWay, { ticker: 'NASDAQ:FXFD' })).toEqual({
    reason: 'it says upgrade, but on the scale of UBS, Buy to Sell is a downgrade',
  });
  const renamed = { ...yahoo[3], fromGrade: 'Overweight', toGrade: 'Hold', action: 'up' };
  expect(read(renamed, { ticker: 'NASDAQ:FXFD' })).toEqual({
    reason: 'it says upgrade, but on the scale of HSBC, Overweight to Hold is a downgrade',
  });
});

test("Finnhub's company is the firm; seconds and milliseconds are told apart", () => {
  expect(finnhub.slice(0, 3).map((row) => read(row))).toMatchObject([
    {
      firm: 'Morgan Stanley',
      company: 'Fixture Foods',
      published: '2026-02-10',
      action: 'upgrade',
    },
    { firm: 'Fixture Securities', action: 'initiate', rating: { to: 'Buy' } },
    { firm: 'Raymond James', published: '2026-02-12', action: 'downgrade' },
  ]);
  expect(read(finnhub[3] ?? {})).toEqual({ reason: expect.stringContaining('exchange of `NOPE`') });
});

test('FMP writes instants, and 0 where there is no price', () => {
  expect(read(JSON.parse(fmpRow))).toMatchObject({
    published: '2026-02-10T09:31:04-05:00',
    price: 41.17,
    priceTarget: { currency: 'USD' },
  });
  const held = read(JSON.parse(fmpHold));
  expect(held).toMatchObject({ firm: 'Stifel', action: 'maintain' });
  expect(held).toHaveProperty('price', undefined);
});

test.each([
  ...['86k', '1.234,50', '12,50', '1,2345', '12,345,6', '-5', '(86)', '86 - 90', '86%', '$-5'],
  ...['86 EUR or so', 'soon', '1 234', "1'234", '0.5.1', '.'],
])('a figure that is none is told, not dropped or misread: %s', (written) => {
  const [row = {}] = csv('benzinga.csv');
  expect(read({ ...row, pt_current: written })).toEqual({
    reason: `pt_current: \`${written}\` is not a figure such as 1,250.50`,
  });
});

test.each([
  ['86', 86],
  ['1,234.50', 1234.5],
  ['12345.678', 12345.678],
  ['.85', 0.85],
  ['$86', 86],
  ['US$1,086.5', 1086.5],
  ['USD 86', 86],
  ['86 USD', 86],
])('the figure %s is read', (written, to) => {
  const row = { ...csv('benzinga.csv')[0], pt_prior: '', action_pt: '', pt_current: written };
  expect(read(row)).toMatchObject({ priceTarget: { to, currency: 'USD' } });
});

test.each(['N/A', 'NA', 'nan', 'NULL', '\\N', 'None', '-', '—'])(
  '%s is an empty cell',
  (written) => {
    const [row] = csv('benzinga.csv');
    const said = { rating_prior: written, analyst_name: written, pt_prior: written, url: written };
    expect(read({ ...row, ...said, action_pt: written, currency: written })).toEqual(
      read({
        ...row,
        rating_prior: '',
        analyst_name: '',
        pt_prior: '',
        url: '',
        action_pt: '',
        currency: '',
      }),
    );
    expect(read({ ...row, analyst: written })).toEqual({ reason: 'the firm is missing' });
  },
);

test('a symbol may be a word for nothing', () => {
  const [row] = csv('benzinga.csv');
  expect(read({ ...row, exchange: 'TSX', ticker: 'NA', currency: 'CAD' })).toMatchObject({
    ticker: 'TSX:NA',
  });
});

test.each(['0', '0.00', '$0', '-', 'N/A', 'null'])('%s is no target', (written) => {
  const row = { ...csv('benzinga.csv')[0], pt_prior: '', action_pt: '', pt_current: written };
  expect(read(row)).toHaveProperty('priceTarget', undefined);
});

/** What a row of a table with this currency, these targets and this ticker says of its currency. */
function currencyOf(currency: string, pt_prior: string, pt_current: string, given?: string) {
  const row = { ...csv('benzinga.csv')[0], action_pt: '', currency, pt_prior, pt_current };
  const onToronto = { ...row, exchange: 'TSX', ticker: 'FXFD' };
  return [row, onToronto].map((one) => {
    const fields = read(one, { currency: given });
    return 'reason' in fields ? fields.reason : fields.priceTarget?.currency;
  });
}

test.each<[string[], string, string?]>([
  [['', '€80', '€86'], 'EUR', 'EUR'],
  [['', '80', 'EUR 86'], 'EUR', 'EUR'],
  [['EUR', '80', '€86'], 'EUR', 'EUR'],
  [['€', '80', '86'], 'EUR', 'EUR'],
  [['usd', '80', '86'], 'USD', 'USD'],
  [['GBp', '80', '86p'], 'GBX', 'GBX'],
  [['', 'HK$80', '$86'], 'HKD', 'HKD'],
  [['CAD', '80', '$86'], 'CAD', 'CAD'],
  [['', '$80', '$86', 'CAD'], 'CAD', 'CAD'],
  [['USD', '80', '€86'], '`USD` and `€86` are not in one currency'],
  [['USD', '80', '86p'], '`USD` and `86p` are not in one currency'],
  [['', '£80', '€86'], '`£80` and `€86` are not in one currency'],
  [['', '80', '$86', 'EUR'], '`$86` is not in EUR'],
  [['', '80', '¥86'], '`¥86` is not in USD', '`¥86` may be in JPY or CNY: give --currency'],
  [['Dollar', '80', '86'], '`Dollar` is not a known currency'],
  [['', '80', '86'], 'USD', 'the currency of its figures is missing: give --currency'],
] as const)(
  'a mark is of the currency of its row, or tells it: %j',
  (cells, here, there = here) => {
    const [currency = '', before = '', now = '', given] = cells;
    expect(currencyOf(currency, before, now, given)).toEqual([here, there]);
  },
);

test('a symbol on several exchanges is not guessed', () => {
  expect(read({ ...finnhub[0], symbol: 'TWO' })).toEqual({
    reason: expect.stringContaining('NYSE:TWO or TSX:TWO'),
  });
});

test('a symbol says its exchange by its suffix, and every exchange has one code', () => {
  const [benzinga = {}] = csv('benzinga.csv');
  const named = { company: 'Fixture Foods', currency: 'GBP' };
  expect(read({ ...finnhub[0], symbol: 'FXFD.L' }, named)).toMatchObject({ ticker: 'LSE:FXFD' });
  for (const [exchange, ticker, usual] of [
    ['NasdaqGS', 'FXFD', 'NASDAQ:FXFD'],
    ['New York Stock Exchange', 'EX-B', 'NYSE:EX.B'],
    ['LON', 'FXFD', 'LSE:FXFD'],
    ['B3', 'FXFD4', 'B3:FXFD4'],
  ]) {
    expect(read({ ...benzinga, exchange, ticker }, named)).toMatchObject({ ticker: usual });
  }
  for (const exchange of ['US', 'United States', 'NASDAQ:FXFD'])
    expect(read({ ...benzinga, exchange })).toEqual({
      reason: `\`${exchange}\` is not a known exchange: leave it out, or add the stock to the directory`,
    });
  const stocks = indexDirectory([{ ticker: 'KASE:FXFD', company: 'Fixture Foods' }]);
  expect(read({ ...benzinga, exchange: 'KASE' }, { ...named, stocks })).toMatchObject({
    ticker: 'KASE:FXFD',
  });
});

test('a symbol may name its exchange as tickers here do', () => {
  const [benzinga = {}] = csv('benzinga.csv');
  for (const ticker of ['NASDAQ:FXFD', 'nasdaq: fxfd', 'XNAS:FXFD']) {
    expect(read({ ...benzinga, exchange: '', ticker })).toMatchObject({ ticker: 'NASDAQ:FXFD' });
    expect(read({ ...benzinga, ticker })).toMatchObject({ ticker: 'NASDAQ:FXFD' });
  }
  expect(read({ ...benzinga, exchange: '', ticker: 'HKEX:700', currency: 'HKD' })).toMatchObject({
    ticker: 'HKEX:0700',
  });
  expect(read({ ...benzinga, exchange: '', ticker: 'FXFD:US' })).toEqual({
    reason: '`FXFD` is not a known exchange: leave it out, or add the stock to the directory',
  });
  expect(read({ ...benzinga, ticker: 'NYSE:FXFD' })).toEqual({
    reason: 'its symbol is `NYSE:FXFD`, but its exchange NASDAQ',
  });
});

test('the rating that a firm withdraws is kept', () => {
  const [row = {}] = csv('benzinga.csv');
  const ended = {
    ...row,
    action_company: 'Terminates Coverage On',
    rating_prior: 'Buy',
    rating_current: '',
  };
  expect(read(ended)).toMatchObject({ action: 'terminate', rating: { from: 'Buy' } });
  expect(read({ ...ended, rating_prior: '' })).toMatchObject({ rating: { from: undefined } });
});

test('a symbol may be written as Bloomberg does', () => {
  const symbolOf = (symbol: string) =>
    read({ ...finnhub[0], symbol }, { currency: 'USD', company: 'Fixture Foods' });
  for (const symbol of ['FXFD US Equity', 'FXFD US', 'FXFD.US', 'FXFD UW Equity'])
    expect(symbolOf(symbol)).toMatchObject({ ticker: 'NASDAQ:FXFD' });
  expect(symbolOf('FXFD LN Equity')).toMatchObject({ ticker: 'LSE:FXFD' });
  // The directory has TWO in New York and in Toronto.
  expect(symbolOf('TWO US Equity')).toMatchObject({ ticker: 'NYSE:TWO' });
});

test.each(['EXCOn.DE', 'EXCOb.N', 'EXCG_p.DE'])('%s, a code of Reuters, is no symbol', (symbol) => {
  expect(read({ ...finnhub[0], symbol })).toEqual({
    reason: `\`${symbol}\` is a code of Reuters: write EXCHANGE:SYMBOL`,
  });
});

test('other tables are read by a map', () => {
  const vendor = mappedVendor(
    'Date=when,Broker=firm,Stock=symbol,What=action,Now=to,Target=targetTo',
    'A desk',
  );
  if ('wrong' in vendor) throw new Error(vendor.wrong);
  const said = vendor.read(csv('mapped.csv')[1] ?? {});
  if ('reason' in said) throw new Error(said.reason);
  expect(readRow(said, vendor, { ...context })).toMatchObject({
    firm: 'Fixture Securities',
    priceTarget: { to: 51, currency: 'USD' },
    sources: [{ title: 'A desk' }],
  });
  expect(mappedVendor('Date=date', undefined)).toHaveProperty('wrong');
});

test('a table without a source is looked up in the directory as any other is', () => {
  const map = 'Date=when,Broker=firm,Stock=symbol,What=action,Now=to,Target=targetTo';
  const vendor = mappedVendor(map, undefined);
  if ('wrong' in vendor) throw new Error(vendor.wrong);
  const said = vendor.read(csv('mapped.csv')[1] ?? {});
  if ('reason' in said) throw new Error(said.reason);
  expect(readRow(said, vendor, context)).toMatchObject({
    ...{ ticker: 'NASDAQ:FXFD', company: 'Fixture Foods', sources: undefined },
  });
  expect(mappedVendor(`${map},Link=url`, undefined)).toEqual({
    wrong: 'A url is the address of a source: name the source, with --source.',
  });
});

test.each([
  ['Hold → Buy', '$51.00 -> $46.00', { from: 'Hold', to: 'Buy', targetFrom: 51, targetTo: 46 }],
  ['→ Buy', '$1,046.00', { to: 'Buy', targetTo: 1046 }],
  ['Hold > Buy', '$51.00=>$46', { from: 'Hold', to: 'Buy', targetFrom: 51, targetTo: 46 }],
  ['Buy ➝ Buy', '0 ➝ $46', { from: 'Buy', to: 'Buy', targetTo: 46 }],
])('a cell of a mapped table may tell what was before: %s, %s', (rating, target, said) => {
  const vendor = mappedVendor('Rating=to,Target=targetTo', undefined);
  if ('wrong' in vendor) throw new Error(vendor.wrong);
  expect(vendor.read({ Rating: rating, Target: target })).toMatchObject(said);
  expect(vendor.read({ Rating: rating, Target: '$5 → $6 → $7' })).toHaveProperty('reason');
});

test('what a spreadsheet shows in place of a value is told', () => {
  const [row = {}] = csv('benzinga.csv');
  for (const error of ['#REF!', '#N/A', '#DIV/0!', '####'])
    for (const column of ['analyst', 'rating_current', 'pt_current', 'name'])
      expect(read({ ...row, [column]: error })).toEqual({
        reason: `${column}: \`${error}\` is an error of a spreadsheet`,
      });
});

test('a word that is known only in part is not known', () => {
  const [row = {}] = csv('benzinga.csv');
  expect(read({ ...row, action_company: 'Up 5%' })).toEqual({
    reason: '`Up 5%` is not a known action',
  });
  expect(read({ ...row, action_pt: 'Doubles' })).toEqual({
    reason: '`Doubles` is not a known target action',
  });
});

test.each(['1.234', '1,234', '€1.234'])('%s has two meanings beside semicolons', (written) => {
  const row = { ...csv('benzinga.csv')[0], currency: '', action_pt: '', pt_prior: '' };
  const said = (pt_current: string) => read({ ...row, pt_current }, { hasSemicolons: true });
  expect(said(written)).toEqual({
    reason: `\`${written}\` may be 1234 or 1.234 in a table with semicolons: write 1234.00 or 1.2340`,
  });
  expect(said('1234.00')).toMatchObject({ priceTarget: { to: 1234 } });
  expect(said('1.2340')).toMatchObject({ priceTarget: { to: 1.234 } });
});

const cells = [
  '',
  '-',
  '0',
  '86',
  '$86',
  '86p',
  '¥86',
  'Dollar',
  'TOP',
  '2026-02-10',
  'UBS',
  'Buy',
];
const words = ['up', 'init', 'removes', 'FXFD', 'LSE:VOD', ':', 'A:', '[', '\u0000', '\ud800', 'é'];
const anyCell = fc.oneof(fc.constantFrom(...cells, ...words), fc.string(), fc.jsonValue());

test('no cells make the import throw', () => {
  const vendor = mappedVendor(mappedFields.map((name) => `${name}=${name}`).join(','), 'A desk');
  if ('wrong' in vendor) throw new Error(vendor.wrong);
  const sound = { when: '2026-02-10', symbol: 'NASDAQ:FXFD', company: 'Fixture', firm: 'UBS' };
  const like = { ...sound, action: 'up', to: 'Buy', targetTo: '86', currency: 'USD' };
  const empty = Object.fromEntries(mappedFields.map((name) => [name, '']));
  const against = { claims: new Claims(), notes: new Map(), today: '2026-02-20' };
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...mappedFields), anyCell), (odd) => {
      const read = noteOfRow({ ...empty, ...like, ...odd }, vendor, context, undefined);
      expect(fateOf(read, 'row 1', against).kind).toMatch(/^(?:new|rejected)$/);
    }),
    { numRuns: 1000, examples: [[{ when: { toString: '' } }], [{ to: { toString: '' } }]] },
  );
});

test('two columns that tell what was before must agree', () => {
  const vendor = mappedVendor('Was=from,Now=to', undefined);
  if ('wrong' in vendor) throw new Error(vendor.wrong);
  expect(vendor.read({ Was: 'Hold', Now: 'Hold → Buy' })).toMatchObject({
    from: 'Hold',
    to: 'Buy',
  });
  expect(vendor.read({ Was: '', Now: 'Hold → Buy' })).toMatchObject({ from: 'Hold', to: 'Buy' });
  expect(vendor.read({ Was: 'Sell', Now: 'Hold → Buy' })).toEqual({
    reason: 'Now says Hold of before, but Was says Sell',
  });
  expect(mappedVendor('Was=to,Now=to', undefined)).toEqual({
    wrong: 'Two columns of --map are to: name one.',
  });
});

test('a group that is none is told, in the words that every wrong kind is told in', () => {
  const row = { firmSlug: 'ubs', symbol: 'FXFD', exchange: 'NASDAQ', action: 'upgrade' };
  expect(read({ ...row, rating: 'Buy' })).toEqual({
    reason: 'rating: Invalid input: expected object, received string',
  });
});

test.each([
  ['2026-02-10', '2026-02-10'],
  ['2026-02-10 09:30:00', '2026-02-10'],
  ['1770735464', '2026-02-10T09:57:44-05:00'],
  ['1770735464000', '2026-02-10T09:57:44-05:00'],
  ['1770681600', '2026-02-10'],
  ['2026-02-10T14:31:04.000Z', '2026-02-10T09:31:04-05:00'],
  ['2026-02-10T09:30:00-05:00', '2026-02-10T09:30:00-05:00'],
  ['2026-02-10 09:30:00-05:00', '2026-02-10T09:30:00-05:00'],
  ['2026-02-10T02:31:04+00:00', '2026-02-09T21:31:04-05:00'],
  ['2026-02-10 00:00:00+00:00', '2026-02-10'],
  ['2026-02-10 14:31:04.123456+00', '2026-02-10T09:31:04-05:00'],
  ['2026-02-30', undefined],
  ['2026-02-30T14:31:04.000Z', undefined],
  ['yesterday', undefined],
])('the time %s is %s', (text, published) => {
  expect(publishedOf(text, 'America/New_York')).toBe(published);
});

test.each([
  ['2026-02-30', 'February 2026 has 28 days'],
  ['2026/02/10', 'a date is written YYYY-MM-DD'],
  ...['2026-02-10 9:30', '2026-02-10 09:30 EST', '2026-02-10 09:30 AM'].map((date) => [
    date,
    'a time is written 09:30 or, with its zone, 09:30-05:00',
  ]),
  ...['46063', '12/31/2025'].map((date) => [
    date,
    'expected a date such as 2026-02-10; in a spreadsheet, select the column, press Ctrl+1, enter the format YYYY-MM-DD (in Excel under Custom), and save the table as CSV again',
  ]),
])('what is wrong with the time %s is told', (date, why) => {
  expect(read({ ...csv('benzinga.csv')[0], date })).toEqual({
    reason: `\`${date}\` is not a known time: ${why}`,
  });
});

test("the SEC's directory is read as it is", () => {
  const text = JSON.stringify({
    fields: ['cik', 'name', 'ticker', 'exchange'],
    data: [
      [1, 'Fixture Foods', 'FXFD', 'Nasdaq'],
      [2, 'Example Hathaway', 'EX-B', 'NYSE'],
      [3, 'Nowhere', 'NONE', null],
    ],
  });
  expect(parseDirectory(text)).toEqual([
    { ticker: 'NASDAQ:FXFD', company: 'Fixture Foods' },
    { ticker: 'NYSE:EX.B', company: 'Example Hathaway' },
  ]);
  expect(parseDirectory('a,b\n1,2')).toBeUndefined();
});

test('the stock of the command line is that of its own rows alone', () => {
  const row = (symbol: string): RawRow => ({
    ...{ symbol, gradeTime: 1770768000, company: 'UBS', fromGrade: '', toGrade: 'Buy' },
    action: 'init',
  });
  const given = { ticker: 'NYSE:NOPE', company: 'Nope Holdings' };
  expect(read(row('NOPE'), given)).toMatchObject({ ticker: 'NYSE:NOPE', company: 'Nope Holdings' });
  expect(read(row('OTHR'), given)).toEqual({
    reason:
      'the exchange of `OTHR` is not known: add the stock to the directory, or name it with --ticker',
  });
  // The directory has FXFD on NASDAQ alone: what is told goes before it.
  expect(read(row('FXFD'), { ticker: 'NYSE:FXFD', company: 'Fixture' })).toMatchObject({
    ticker: 'NYSE:FXFD',
  });
  expect(read(row('BRK-B'), { ticker: 'NYSE:BRK.B', company: 'Sample' })).toMatchObject({
    ticker: 'NYSE:BRK.B',
  });
  expect(read(row('VOD.L'), given)).toEqual({
    reason:
      'the company of LSE:VOD is not known: add the stock to the directory, or name it with --company',
  });
});
