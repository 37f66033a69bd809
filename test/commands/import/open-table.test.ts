import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTable } from '../../../src/commands/import/open-table.ts';
import { mappedVendor } from '../../../src/import/mapped-vendor.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-tables-'));
});

afterAll(() => rm(folder, { recursive: true }));

const mapped = mappedVendor('Date=when,Firm=firm', undefined);

async function tableOf(text: string | Uint8Array) {
  const file = join(folder, 'table');
  await writeFile(file, text);
  if ('wrong' in mapped) throw new Error(mapped.wrong);
  return openTable(file, mapped);
}
const rowsOf = async (text: string | Uint8Array) => (await tableOf(text)).rows;

const row = (line: number, day: string, firm: string) => ({ row: { Date: day, Firm: firm }, line });
const two = [row(2, '2026-02-10', 'UBS'), row(3, '2026-02-11', 'Citi')];

test.each<[string, string, string | Uint8Array]>([
  [',', 'commas', 'Date,Firm\n2026-02-10,UBS\n2026-02-11,Citi\n'],
  [';', 'semicolons', 'Date;Firm\n2026-02-10;UBS\n2026-02-11;Citi'],
  ['\t', 'the line ends of Windows', 'Date\tFirm\r\n2026-02-10\tUBS\r\n2026-02-11\tCiti\r\n'],
  [',', 'the line ends of an old Mac', 'Date,Firm\r2026-02-10,UBS\r2026-02-11,Citi\r'],
  [',', 'line ends of several kinds', 'Date,Firm\r\n2026-02-10,UBS\n2026-02-11,Citi\r'],
  [',', 'a byte order mark', '\uFEFF"Date",Firm\n2026-02-10,UBS\n2026-02-11,Citi\n'],
  [
    '\t',
    'UTF-16',
    Buffer.from('\uFEFFDate\tFirm\r\n2026-02-10\tUBS\r\n2026-02-11\tCiti', 'utf16le'),
  ],
  [
    '\t',
    'UTF-16, the other way round',
    Buffer.from('\uFEFFDate\tFirm\r\n2026-02-10\tUBS\r\n2026-02-11\tCiti', 'utf16le').swap16(),
  ],
  [',', 'empty columns', 'Date,Firm,,\n2026-02-10,UBS,,\n2026-02-11,Citi\n,,,\n'],
  [
    ',',
    'the columns of rejected rows',
    'line,reason,Date,Firm\n9,wrong,2026-02-10,UBS\n12,wrong,2026-02-11,Citi',
  ],
])('a table with %j is read: %s', async (separator, _name, text) => {
  expect(await tableOf(text)).toEqual({ separator, rows: two });
});

test.each(['sep=;', '"sep=;"'])(
  'the line %s, which Excel writes, names the separator',
  async (first) => {
    const table = `${first}\r\n"Date";Firm, house\r\n2026-02-10;UBS\r\n`;
    expect(await rowsOf(table)).toEqual([
      { row: { Date: '2026-02-10', 'Firm, house': 'UBS' }, line: 3 },
    ]);
  },
);

test('what an open quote swallows is read once', async () => {
  const table = `Date,Firm\n2026-02-10,"UBS\n${'2026-02-11,Citi\n'.repeat(100_000)}`;
  const parse = vi.spyOn(Papa, 'parse');
  await expect(rowsOf(table)).rejects.toThrow('the quote that opens in line 2 is never closed');
  const parsed = parse.mock.calls.reduce((sum, [text]) => sum + String(text).length, 0);
  expect(parsed).toBeLessThan(2 * table.length);
  parse.mockRestore();
});

test('the name of a column may hold separators', async () => {
  const [read] = await rowsOf('"Date; day";Firm;"a, b, c, d"\n2026-02-10;UBS;x');
  expect(read?.row).toEqual({ 'Date; day': '2026-02-10', Firm: 'UBS', 'a, b, c, d': 'x' });
});

test('lines of JSON are read, of which some may be empty', async () => {
  const lines = '\n{"Date":"2026-02-10","Firm":"UBS"}\n{"Date":"2026-02-11","Firm":"Citi"}';
  expect(await rowsOf(lines)).toEqual(two);
});

test('JSON may hold its list anywhere', async () => {
  expect(await rowsOf('{"data":{"list":[{"Date":"2026-02-10","Firm":"UBS"}]}}')).toEqual([
    row(1, '2026-02-10', 'UBS'),
  ]);
});

test('an item of a JSON list that is no row is told as one without columns', async () => {
  expect(await rowsOf('[{"Date":"2026-02-10","Firm":"UBS"},null]')).toEqual([
    row(1, '2026-02-10', 'UBS'),
    { row: { text: null }, line: 2 },
  ]);
});

test('a row is at its first line, whatever its cells and the rows before it hold', async () => {
  const text = 'Date,Firm\n\n2026-02-10,"U\nB\r\nS"\n2026-02-11,Citi';
  const rows = [row(3, '2026-02-10', 'U\nB\nS'), row(6, '2026-02-11', 'Citi')];
  expect(await rowsOf(text)).toEqual(rows);
});

test('a long file loses no row', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `2026-02-10,"Firm\r\n${index}"`);
  const rows = await rowsOf(`Date,Firm\r\n${lines.join('\r\n')}\r\n`);
  expect(rows).toHaveLength(20_000);
  expect(rows.at(-1)).toEqual(row(40_000, '2026-02-10', 'Firm\n19999'));
});

test.each([
  [
    'Date,Firm\n2026-02-10,UBS\n2026-02-11,"Citi\n2026-02-12,HSBC\n',
    'cannot be read: the quote that opens in line 3 is never closed',
  ],
  [
    'Date,Firm\n"2026\n-02-10","UBS\n2026-02-12,""\n',
    'cannot be read: the quote that opens in line 3 is never closed',
  ],
  [
    'Date,Firm\n2026-02-10,"UBS\n2026-02-11,"Citi, Inc."\n2026-02-12,HSBC\n',
    'cannot be read: in the row of line 2, a quote within a cell is not doubled, or the quote before a cell is never closed',
  ],
  ['{"a":[{"Date":1,"Firm":2}],"b":[{"Date":3,"Firm":4}]}', 'holds 2 lists of rows'],
  ['PK\u0003\u0004\u0014\0', 'is no text: save the table as CSV in UTF-8'],
  ['Date,Firm,Date\n', 'has two columns named Date: rename or remove one'],
  [
    'Date,Firm,To\n2026-02-10,UBS\n2026-02-10,"U\nBS"',
    'ends in the row of line 3, which has 2 cells, the header 3: if the file was cut off, get the whole file; if not, put a line break after the row',
  ],
  ['[{"Date":1,}]', 'is not JSON: see line 1, column 12'],
  ['[{"Date', 'is not JSON: see line 1, column 8'],
])('a table that cannot be cut into rows is told: %j', async (text, message) => {
  await expect(rowsOf(text)).rejects.toThrow(message);
});

test.each([
  ['CSV', 'Date,Firm\n2026-02-10,UBS\n'],
  ['lines of JSON', '{"Date":"2026-02-10"}\n{"Date":"2026-02-10"}\n'],
])('letters in an old encoding are told, however late they come: %s', async (_name, start) => {
  const filler = `${' '.repeat(70_000)}\n`;
  const text = Buffer.concat([
    Buffer.from(start + filler),
    Buffer.from('Soci\u00e9t\u00e9', 'latin1'),
  ]);
  await expect(rowsOf(text)).rejects.toThrow('has letters that are not in UTF-8');
});

test.each([
  ['Date,Firm\n2026-02-10,UBS,Buy', 'it has 3 cells, the header 2', ['Buy']],
  ['Date,Firm\n1,200,', 'it has 3 cells, the header 2', ['']],
  ['Date,Firm,,\n2026-02-10,UBS,Buy,', 'it has 3 cells, the header 2', ['Buy', '']],
  ['Date;Firm\n2026-02-10;UBS;Buy', 'a cell that holds a semicolon', ['Buy']],
])('cells beyond the header are told, and kept: %j', async (text, reason, cells) => {
  const [read] = await rowsOf(text);
  expect(read?.beyond).toEqual({ cells, reason: expect.stringContaining(reason) });
});

test('a column without a name keeps its cells', async () => {
  expect(await rowsOf(',Date,,Firm\n0,2026-02-10,x,UBS')).toEqual([
    {
      row: { 'column 1': '0', Date: '2026-02-10', 'column 3': 'x', Firm: 'UBS' },
      line: 2,
    },
  ]);
});
