import { expect, test } from 'vitest';
import { filters } from '../../src/archive/pages/filters.ts';
import { actions, priceTargetActions } from '../../src/notes/schema/schema.ts';
import { kindWords } from '../../src/search/kind-words.ts';
import { hasWords, wordsOfQuery } from '../../src/search/words.ts';

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

test.each(Object.values(filters))('what the filter “$name” has is found by its name', (filter) => {
  const kinds = actions.flatMap((action) =>
    [undefined, ...priceTargetActions].map((target) => ({ action, target })),
  );
  for (const { action, target } of kinds) {
    if (!filter.has({ action, priceTarget: target && { action: target } })) continue;
    const words = wordsOfQuery(filter.name);
    expect(hasWords(kindWords(action, target), words), `${action} ${target}`).toBe(true);
  }
});

test('an upgrade is not found as a cut, nor a downgrade as a raise', () => {
  expect(hasWords(kindWords('upgrade', undefined), ['cuts'])).toBe(false);
  expect(hasWords(kindWords('downgrade', undefined), ['raises'])).toBe(false);
});
