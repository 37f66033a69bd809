import { describe, expect, test } from 'vitest';
import {
  describeRating,
  describeTarget,
  describeTargetInTable,
  formatChange,
  formatDay,
  formatDays,
  formatPercent,
  formatShare,
  formatShortDay,
  formatWeekday,
  headlineWord,
  titleParts,
} from '../../src/notes/wording.ts';

test('a day is the day as written, in any language and any zone of the machine', () => {
  expect(formatDay('2026-02-10', 'en-US')).toBe('February 10, 2026');
  expect(formatDay('2026-02-10', 'en-GB')).toBe('10 February 2026');
  expect(formatDay('2026-02-10', 'de')).toBe('10. Februar 2026');
  expect(formatWeekday('2026-02-10', 'en-US')).toBe('Tuesday');
});

test.each([
  ['2026-02-03', '2026-02-03', 'February 3, 2026'],
  ['2026-02-03', '2026-02-20', 'February 3 to 20, 2026'],
  ['2026-01-28', '2026-02-03', 'January 28 to February 3, 2026'],
  ['2025-12-30', '2026-01-02', 'December 30, 2025 to January 2, 2026'],
])('the days from %s to %s are %s', (first, last, days) => {
  expect(formatDays(first, last, 'en-US')).toBe(days);
});

describe('percentages', () => {
  test.each([
    [18.9024, '+18.9%'],
    [-4, '−4.0%'],
    [0, '0.0%'],
    [0.04, '0.0%'],
    [-0.04, '0.0%'],
    [100, '+100.0%'],
    [1234.5, '+1,234.5%'],
    [-12345.67, '−12,345.7%'],
  ])('a change of %d is %s', (percent, text) => {
    expect(formatChange(percent)).toBe(text);
  });

  test.each([
    [16, '16%'],
    [16.25, '16.25%'],
    [16.1234, '16.1234%'],
    [1600, '1,600%'],
    [-4, '−4%'],
  ])('%d as stated is %s', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });
});

test('a rating in words', () => {
  expect(describeRating({ rating: { from: 'Neutral', to: 'Buy' } })).toBe('Neutral → Buy');
  expect(describeRating({ rating: { to: 'Buy' } })).toBe('Buy');
  expect(describeRating({ rating: { from: 'Buy', to: 'Buy' } })).toBe('Buy');
  expect(describeRating({ rating: { from: 'Buy' } })).toBe('was Buy');
  expect(describeRating({ rating: {} })).toBe('');
  expect(describeRating({})).toBe('');
});

describe('a target in words', () => {
  type Given = [Parameters<typeof describeTarget>[0], Parameters<typeof describeTarget>[1], string];
  test.each<Given>([
    [{ from: 14, to: 15.6 }, 'raise', '$14.00 → $15.60'],
    [{ from: 15.6, to: 15.6 }, 'maintain', '$15.60 (unchanged)'],
    [{ to: 15.6 }, 'set', '$15.60'],
    [{ to: 15.6 }, 'raise', 'raised to $15.60'],
    [{ to: 15.6 }, 'maintain', '$15.60 (unchanged)'],
    [{ from: 86 }, 'lower', 'lowered from $86.00'],
    [{ from: 86 }, 'maintain', '$86.00 (unchanged)'],
    [{ from: 86 }, 'remove', '$86.00 → removed'],
    [{ from: 86 }, undefined, 'was $86.00'],
    [{}, 'lower', 'lowered'],
    [{}, 'remove', 'removed'],
    [{}, undefined, ''],
  ])('%j, %s: %s', (target, action, words) => {
    expect(describeTarget({ ...target, currency: 'USD' }, action)).toBe(words);
  });

  test('without a target, or a currency', () => {
    expect(describeTarget(undefined, undefined)).toBe('');
    expect(describeTarget({ action: 'lower' }, 'lower')).toBe('lowered');
  });
});

test('a table, whose headings a phone has no room for, names the target in its rows', () => {
  expect(describeTargetInTable({ action: 'raise' }, 'raise')).toBe('Target raised');
  expect(describeTargetInTable({ to: 15.6, currency: 'USD' }, 'raise')).toBe(
    'Target raised to $15.60',
  );
  expect(describeTargetInTable({ to: 15.6, currency: 'USD' }, 'set')).toBe('$15.60');
  expect(describeTargetInTable(undefined, undefined)).toBe('');
});

test('the word for what happened: for a maintained rating, what its target did', () => {
  expect(headlineWord('upgrade', 'lower')).toBe('Upgrade');
  expect(headlineWord('maintain', 'lower')).toBe('Target lowered');
  expect(headlineWord('maintain', 'maintain')).toBe('Maintained');
  expect(headlineWord('maintain', undefined)).toBe('Maintained');
});

test('a share of a whole', () => {
  expect([0, 100 / 3, 66.66, 100].map(formatShare)).toEqual(['0.0%', '33.3%', '66.7%', '100.0%']);
});

test('a short day', () => {
  expect(formatShortDay('2026-02-10', 'en-US')).toBe('Feb 10');
});

test('a title in parts: no line ends at the hyphen of every second one', () => {
  expect(titleParts('Acme Raised to “Equal-Weight”, From Peer-Perform')).toEqual([
    'Acme Raised to ',
    '“Equal-Weight”,',
    ' From ',
    'Peer-Perform',
    '',
  ]);
  expect(titleParts('Hold on Rückversicherungs-Gesellschaft')).toContain(
    'Rückversicherungs-Gesellschaft',
  );
  expect(titleParts('Acme - Cut')).toEqual(['Acme - Cut']);
});
