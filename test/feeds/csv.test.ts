import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { csvColumns, ratingsCsv } from '../../src/feeds/csv.ts';
import { ratingEntry } from '../../src/feeds/rating-entry.ts';
import type { Note } from '../../src/notes/note.ts';
import { makeNote } from '../notes/make-note.ts';

const entry = (fields: Partial<Note>) =>
  ratingEntry(makeNote(fields), buildArchive([], []), (path) => `https://example.org${path}`);

/** Reads CSV as programs do that were not made for this one. */
function read(csv: string, delimiter = ','): Record<string, string>[] {
  // With `columns`, the reader returns an object for each row.
  return parse(csv, { columns: true, delimiter }) as Record<string, string>[];
}

const rowOf = (fields: Partial<Note>) => read(ratingsCsv([entry(fields)]))[0] ?? {};

test('the columns are named, and a file without ratings has them too', () => {
  expect(ratingsCsv([])).toBe(`${csvColumns.join(',')}\r\n`);
  expect(csvColumns[0]).toBe('id');
  expect(csvColumns).toContain('priceTarget.to');
});

test('figures stay figures, whatever their sign; what is not known is empty', () => {
  const row = rowOf({
    priceTarget: { from: 120, to: 96.5, currency: 'USD' },
    price: 100.5,
    statedUpside: -4.5,
  });
  expect(row).toMatchObject({
    'priceTarget.from': '120',
    'priceTarget.to': '96.5',
    'priceTarget.action': 'lower',
    price: '100.5',
    impliedUpside: '-3.98',
    statedUpside: '-4.5',
    'targetRange.low': '',
    analyst: '',
    corrections: '0',
  });
});

test.each(['a, b', 'a "b" c', "it's", 'Ünïcode 株式', 'a;b|c', ' spaced ', '5 - 3 = 2', 'a−b'])(
  'the text %j comes back as it was',
  (title) => {
    expect(rowOf({ title }).title).toBe(title);
  },
);

test('rows and cells stay in their places, whatever a text holds', () => {
  const title = 'one\r\ntwo, "three"\nfour';
  const rows = read(ratingsCsv([entry({ title }), entry({ title: 'next' })]));
  expect(rows.map((row) => row.title)).toEqual([title, 'next']);
});

describe('no text is a formula', () => {
  test.each([
    ['=HYPERLINK("http://example.com")', `'=HYPERLINK("http://example.com")`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['−2', "'−2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\r'=1"],
    ['  =1', "  '=1"],
    ['a;=1', "a;'=1"],
    ['a; =1', "a; '=1"],
    ['a\n=1', "a\n'=1"],
  ])('%j', (title, expected) => {
    expect(rowOf({ title, company: title })).toMatchObject({
      title: expected,
      company: expected,
    });
  });

  test('even if a spreadsheet cuts cells at semicolons or tabs', () => {
    const csv = ratingsCsv([entry({ title: 'a;=1', company: 'b\t@c', firm: '"; =2' })]);
    for (const delimiter of [';', '\t']) {
      const rows: string[][] = parse(csv, {
        delimiter,
        relax_quotes: true,
        relax_column_count: true,
      });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*"?[=+@＝＋＠-]/);
    }
  });
});
