import { describe, expect, test } from 'vitest';
import { compareCells, figureIn, firstOrder, type SortKind } from '../../src/scripts/cells.ts';

const sorted = (kind: SortKind, order: 'ascending' | 'descending', cells: string[]) =>
  cells.toSorted(compareCells(kind, order, 'en-US'));

describe('cells are ordered', () => {
  test('as figures', () => {
    expect(sorted('number', 'ascending', ['9', '', '-4.5', '1250', '15.6'])).toEqual([
      '-4.5',
      '9',
      '15.6',
      '1250',
      '',
    ]);
    expect(sorted('number', 'descending', ['9', '', '1250'])).toEqual(['1250', '9', '']);
  });

  test('as days', () => {
    expect(sorted('date', 'descending', ['2025-12-31', '2026-01-01'])).toEqual([
      '2026-01-01',
      '2025-12-31',
    ]);
  });

  test('as names, whatever their accents and capitals', () => {
    expect(sorted('text', 'ascending', ['Sample', 'Éxample', 'example', 'Fixture'])).toEqual([
      'example',
      'Éxample',
      'Fixture',
      'Sample',
    ]);
  });

  test('equal ones stay as they were', () => {
    const compare = compareCells('number', 'descending', 'en-US');
    expect(compare('2', '2.0')).toBeCloseTo(0);
    expect(compare('', '')).toBe(0);
  });
});

test('the first press shows names from A, and the greatest and newest on top', () => {
  expect((['text', 'number', 'date'] as const).map(firstOrder)).toEqual([
    'ascending',
    'descending',
    'descending',
  ]);
});

test.each([
  ['−4.0%', '-4.0'],
  ['+1,234.5%', '1234.5'],
  ['HK$430.00', '430.00'],
  ['1,250p', '1250'],
  ['–', ''],
])('the figure in %s is %s', (text, figure) => {
  expect(figureIn(text)).toBe(figure);
});
