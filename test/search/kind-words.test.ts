import { expect, test } from 'vitest';
import { actions, priceTargetActions } from '../../src/notes/schema/schema.ts';
import { kindWords } from '../../src/search/kind-words.ts';
import { hasWords } from '../../src/search/words.ts';

test('each action is found by its own name, and each target action by its own', () => {
  for (const action of actions) {
    expect(hasWords(kindWords(action, undefined), [action.slice(0, 7)]), action).toBe(true);
    for (const target of priceTargetActions) {
      const words = kindWords(action, target);
      expect(hasWords(words, ['price', 'target', target.slice(0, 5)]), target).toBe(true);
      expect(new Set(words.split(' ')).size).toBe(words.split(' ').length);
    }
  }
});

test('an upgrade is not found as a cut, nor a downgrade as a raise', () => {
  expect(hasWords(kindWords('upgrade', undefined), ['cuts'])).toBe(false);
  expect(hasWords(kindWords('downgrade', undefined), ['raises'])).toBe(false);
});
