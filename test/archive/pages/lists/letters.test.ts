import { expect, test } from 'vitest';
import { listPages, topEntries, wholeList } from '../../../../src/archive/pages/lists/letters.ts';
import { made } from '../made.ts';

const list = (names: readonly string[]) =>
  listPages('firms', names, {
    nameOf: (name) => name,
    sizeOf: (name) => name.length,
    entryOf: (name) => ({ name }),
  });

test('a short list is one page: A to Z, É with E, and last what starts with no letter', () => {
  const [first, ...further] = made(list(['3rd', 'Éclair', 'Beta', 'beta two', 'East', 'Ångström']));
  expect(first?.entries).toEqual([
    { name: 'Ångström', anchor: 'a' },
    { name: 'Beta', anchor: 'b' },
    { name: 'beta two', anchor: undefined },
    { name: 'Éclair', anchor: 'e' },
    { name: 'East', anchor: undefined },
    { name: '3rd', anchor: 'digits' },
  ]);
  expect(first?.letters).toEqual([
    { letter: 'A', slug: 'a' },
    { letter: 'B', slug: 'b' },
    { letter: 'E', slug: 'e' },
    { letter: '0–9', slug: 'digits' },
  ]);
  expect(further).toEqual([]);
});

test('a letter that no accent explains stands where English dictionaries have it', () => {
  const [first] = made(list(['Łódź', 'Mid', 'Ørsted', 'Ærø', 'Zinc', 'Ямал', '3rd', '#1']));
  const names = first?.entries.map(({ name }) => name);
  expect(names).toEqual(['Ærø', 'Łódź', 'Mid', 'Ørsted', 'Zinc', '3rd', 'Ямал', '#1']);
  expect(first?.letters.map(({ letter }) => letter).join(' ')).toBe('A L M O Z 0–9 Other');
});

test('an empty list has no letters', () => {
  expect(made(list([]))).toEqual([
    { list: 'firms', letter: undefined, letters: [], entries: [], total: 0 },
  ]);
});

test('a long list has a page for each letter, and the top entries on its own', () => {
  const names = Array.from({ length: wholeList }, (_, at) => `${at % 2 ? 'A' : 'B'}${at}`);
  const pages = list([...names.slice(1), 'A long one']);
  expect(pages.map(({ letter }) => letter?.slug)).toEqual([undefined, 'a', 'b']);
  const [first, ...further] = made(pages);
  expect(first?.entries).toHaveLength(topEntries);
  expect(first?.entries[0]?.name).toBe('A long one');
  expect(first?.total).toBe(wholeList);
  expect(further.map(({ letter, entries }) => [letter?.letter, entries.length])).toEqual([
    ['A', 251],
    ['B', 249],
  ]);
  expect(list(names.slice(1))).toHaveLength(1);
});
