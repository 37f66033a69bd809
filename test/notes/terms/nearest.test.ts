import { expect, test } from 'vitest';
import { nearest } from '../../../src/notes/terms/nearest.ts';

const words = ['published', 'priceTarget', 'price', 'keyPoints', 'firm'];

test.each([
  ['publishd', 'published'],
  ['Firm', 'firm'],
  ['price_target', 'priceTarget'],
  ['price-target', 'priceTarget'],
  ['Key Points', 'keyPoints'],
  ['prise', 'price'],
  ['frim', 'firm'],
  ['pirce', 'price'],
  ['fimr', 'firm'],
  ['fmir', undefined],
  ['broker', undefined],
  ['x', undefined],
  ['', undefined],
])('%j was meant as %j', (word, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

test('a long word is not near another because it is long', () => {
  expect(nearest('Sample Research', ['Fixture Research'])).toBeUndefined();
  expect(nearest('Fixtur Reserch', ['Fixture Research'])).toBe('Fixture Research');
});

test('nothing is near if there are no words', () => {
  expect(nearest('firm', [])).toBeUndefined();
});
