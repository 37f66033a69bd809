import { expect, test } from 'vitest';
import { describeStanding } from '../../../src/archive/pages/firm-words.ts';

test.each([
  ['Buy', undefined, 'Buy'],
  [undefined, 'suspended', 'Suspended'],
  [undefined, 'terminated', 'Coverage ended'],
  ['Under Review', 'not-rated', 'Under Review'],
  ['Splendid', 'unknown-word', 'Splendid'],
  [undefined, 'unstated', ''],
  ['Buy', 'outside-window', 'was Buy'],
  [undefined, 'outside-window', ''],
] as const)('%s, left out as %s: “%s”', (word, leftOut, text) => {
  expect(describeStanding(word, leftOut)).toBe(text);
});
