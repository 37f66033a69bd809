import { expect, test } from 'vitest';
import { commonStance, stanceOf, stanceOn } from '../../src/notes/stance.ts';
import { makeFirm } from '../archive/make-firm.ts';

test.each([
  ['Strong Buy', 'strong-buy'],
  ['overweight', 'buy'],
  ['Equal Weight', 'hold'],
  ['Equal-Weight', 'hold'],
  ['Market-Perform', 'hold'],
  ['Reduce', 'sell'],
  ['Not Rated', 'none'],
  ['Cautious', undefined],
])('%s is commonly %s', (word, stance) => {
  expect(commonStance(word)).toBe(stance);
});

test('Sell is a strong sell where the ladder has Reduce above it', () => {
  const ladder = { words: ['Buy', 'Hold', 'Reduce', 'Sell'] };
  expect(stanceOf('Sell', ladder)).toBe('strong-sell');
  expect(stanceOf('Reduce', ladder)).toBe('sell');
  expect(stanceOf('Sell', { words: ['Buy', 'Hold', 'Sell'] })).toBe('sell');
  expect(stanceOf('Sell')).toBe('sell');
});

test('a word is judged by the ladder that the firm used on the day', () => {
  const firm = makeFirm({
    ladders: [
      { words: ['Buy', 'Hold', 'Reduce', 'Sell'], from: '2020-01-01' },
      { words: ['Buy', 'Hold', 'Sell'], until: '2019-12-31' },
    ],
  });
  expect(stanceOn(firm, 'Sell', '2019-12-31')).toBe('sell');
  expect(stanceOn(firm, 'Sell', '2020-01-01')).toBe('strong-sell');
  expect(stanceOn(undefined, 'Sell', '2020-01-01')).toBe('sell');
});
