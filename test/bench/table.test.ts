import { expect, test } from 'vitest';
import { markdownTable } from './table.ts';

test('a table is aligned: text to the left, figures to the right', () => {
  const table = markdownTable({
    heads: ['', 'Ratings Digest', '÷ Hugo'],
    rows: [
      ['Cold build', '12.7', '0.83'],
      ['One note added', '–', '23'],
    ],
  });
  expect(table).toBe(
    [
      '|                | Ratings Digest | ÷ Hugo |',
      '| -------------- | -------------: | -----: |',
      '| Cold build     |           12.7 |   0.83 |',
      '| One note added |              – |     23 |',
    ].join('\n'),
  );
});

test('a row that is short has empty cells at its end', () => {
  expect(markdownTable({ heads: ['a', 'b'], rows: [['c']] })).toBe(
    ['| a   |   b |', '| --- | --: |', '| c   |     |'].join('\n'),
  );
});
