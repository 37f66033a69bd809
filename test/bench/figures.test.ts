import { expect, test } from 'vitest';
import {
  formatCount,
  formatKilobytes,
  formatMegabytes,
  formatRatio,
  formatSeconds,
} from './figures.ts';

test.each([
  [0.4249, '0.42'],
  [0.999, '1.0'],
  [3.14, '3.1'],
  [99.94, '99.9'],
  [99.96, '100'],
  [128.4, '128'],
  [undefined, '–'],
])('%s seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

test.each([
  [0.0834, '0.083'],
  [0.0996, '0.10'],
  [0.42, '0.42'],
  [0.996, '1.0'],
  [1.34, '1.3'],
  [9.97, '10'],
  [23.4, '23'],
  [undefined, '–'],
])('the ratio %s is %s', (ratio, text) => {
  expect(formatRatio(ratio)).toBe(text);
});

test('sizes are in thousands and millions', () => {
  expect(formatMegabytes(1_234_567_890)).toBe('1,235');
  expect(formatKilobytes(6_249)).toBe('6.2');
  expect(formatCount(10_000)).toBe('10,000');
  expect(formatMegabytes(undefined)).toBe('–');
});
