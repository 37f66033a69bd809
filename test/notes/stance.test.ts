import { expect, test } from 'vitest';
import { commonStance } from '../../src/notes/stance.ts';

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
