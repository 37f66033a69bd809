import { expect, test } from 'vitest';
import { median, ratio, spread } from './statistics.ts';

test('the median is the value in the middle, whatever the order', () => {
  expect(median([9, 1, 10])).toBe(9);
  expect(median([4, 1, 2, 10])).toBe(3);
  expect(median([7])).toBe(7);
  expect(median([])).toBeUndefined();
});

test('the median leaves its values in their order', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

test('the spread is what lies between the ends, in parts of the median', () => {
  expect(spread([9, 10, 12])).toBeCloseTo(0.3);
  expect(spread([5])).toBe(0);
  expect(spread([])).toBeUndefined();
});

test('a ratio of what is not known is not known', () => {
  expect(ratio(3, 4)).toBe(0.75);
  expect(ratio(undefined, 4)).toBeUndefined();
  expect(ratio(3, undefined)).toBeUndefined();
  expect(ratio(3, 0)).toBeUndefined();
});
