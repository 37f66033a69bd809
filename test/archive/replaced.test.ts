import { expect, test } from 'vitest';
import { partReplaced } from '../../src/archive/replaced.ts';
import { makeNote } from '../notes/make-note.ts';

const note = (id: string, replaces?: string) => makeNote({ id, ...(replaces ? { replaces } : {}) });

test('a note that another replaces no longer holds; the other does', () => {
  const [wrong, right, other] = [note('a'), note('a-2', 'a'), note('b')];
  expect(partReplaced([wrong, right, other])).toEqual({
    current: [right, other],
    replaced: [{ note: wrong, by: right }],
  });
});

test('if a replacement was replaced, the last one replaces both', () => {
  const notes = [note('a'), note('a-2', 'a'), note('a-3', 'a-2')];
  for (const inSomeOrder of [notes, notes.toReversed()]) {
    const { current, replaced } = partReplaced(inSomeOrder);
    expect(current.map(({ id }) => id)).toEqual(['a-3']);
    expect(replaced.map(({ note: { id }, by }) => [id, by.id])).toEqual([
      ['a', 'a-3'],
      ['a-2', 'a-3'],
    ]);
  }
});

test('what replaces a note that there is not, holds', () => {
  expect(partReplaced([note('a-2', 'gone')]).current).toHaveLength(1);
});
