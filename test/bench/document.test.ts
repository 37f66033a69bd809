import { expect, test } from 'vitest';
import { withSection } from './document.ts';

test('a size that is new goes behind what is there', () => {
  expect(withSection('# Performance\n\nProse.\n', 1000, '## 1,000 notes')).toBe(
    '# Performance\n\nProse.\n\n<!-- bench 1000:start -->\n\n## 1,000 notes\n\n<!-- bench 1000:end -->\n',
  );
});

test('a size that is there is replaced, and what stands around it stays', () => {
  const first = withSection('# Performance\n', 1000, 'old');
  const both = withSection(`${first}\nWhat this means.\n`, 10_000, 'other');
  const text = withSection(both, 1000, 'new $& text');
  expect(text).toBe(both.replace('old', () => 'new $& text'));
});

test('a marker without its end is an error, rather than a document cut short', () => {
  expect(() => withSection('<!-- bench 1000:start -->\nold\n', 1000, 'new')).toThrow(
    'The marker <!-- bench 1000:end --> is missing.',
  );
});
