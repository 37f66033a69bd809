import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedPath, keyText } from '../../src/press/keyed-paths.ts';

/** Values as props have them: with ids somewhere, with fields that are undefined, and with few different leaves. */
const { value } = fc.letrec((tie) => ({
  leaf: fc.constantFrom(undefined, null, true, 0, 1, '', 'a', '#', '[', '"', 'id'),
  value: fc.oneof(
    { depthSize: 'medium' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('id', 'note', 'rows', 'a'), tie('value'), { maxKeys: 3 }),
  ),
}));

test('two values have one key just where they have one JSON', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const isSame = JSON.stringify([one]) === JSON.stringify([other]);
      expect(keyText(one) === keyText(other)).toBe(isSame);
      expect(keyText(one)).toBe(keyText(structuredClone(one)));
    }),
    { numRuns: 2000, examples: [[{ id: undefined }, {}]] },
  );
});

test.each([
  ['a note', { note: { id: 'a', title: 'One' } }, { note: { id: 'a', title: 'Two' } }],
  [
    'a note in a list',
    { notes: [{ id: 'a' }, { id: 'b' }] },
    { notes: [{ id: 'b' }, { id: 'a' }] },
  ],
  [
    'what a file says',
    { note: { path: 'ratings/a.md', digest: '1' } },
    { note: { path: 'ratings/a.md', digest: '2' } },
  ],
  [
    'the place of a file',
    { note: { path: 'ratings/a.md', digest: '1' } },
    { note: { path: 'ratings/2026/a.md', digest: '1' } },
  ],
  ['a field', { page: { card: { upside: 1 } } }, { page: { card: { upside: 2 } } }],
  ['far below', { a: { b: { c: { d: { e: 1 } } } } }, { a: { b: { c: { d: { e: 2 } } } } }],
  ['a date', { at: new Date(0) }, { at: new Date(1) }],
])('a page whose props differ in %s has another key', (_name, one, other) => {
  const key = (props: object) => keyedPath({}, props).cacheKey;
  expect(key(one)).toBe(key(structuredClone(one)));
  expect(key(one)).not.toBe(key(other));
});
