import { expect, test } from 'vitest';
import {
  describeCurrency,
  describeVotes,
  formatAverage,
} from '../../../src/archive/standing/consensus-wording.ts';

test('states ratings in words and counts, never as a number', () => {
  expect(
    describeVotes({
      counts: [
        { stance: 'strong-buy', count: 1 },
        { stance: 'buy', count: 7 },
        { stance: 'strong-sell', count: 2 },
      ],
    }),
  ).toBe('1\u00a0strong buy, 7\u00a0buy, 2\u00a0strong sell');
  expect(describeVotes({ counts: [] })).toBe('');
});

test.each([
  [15.6, 'USD', '$15.60'],
  [46 / 3, 'USD', '$15.33'],
  [2, 'USD', '$2.00'],
  [3120.5, 'JPY', '¥3,120.50'],
  [0.1 + 0.2, 'USD', '$0.30'],
  [0.04125, 'USD', '$0.0413'],
  [1325.5, 'GBX', '1,325.5p'],
])('a mean of %d %s is %s', (amount, currency, text) => {
  expect(formatAverage(amount, currency)).toBe(text);
});

test('pence say that they are no pounds', () => {
  expect(describeCurrency('GBX')).toBe('pence (GBX)');
  expect(describeCurrency('GBP')).toBe('GBP');
});
