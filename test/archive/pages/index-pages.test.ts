import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPages } from '../../../src/archive/pages/index-pages.ts';

/** Items newest first: the oldest is 1. */
const newestFirst = (length: number) => Array.from({ length }, (_, at) => length - at);

const cases = fc.record({ length: fc.nat({ max: 120 }), size: fc.integer({ min: 1, max: 12 }) });

test.each([
  [0, [[]]],
  [1, [[1]]],
  [3, [[3, 2, 1]]],
  [
    4,
    [
      [4, 3],
      [2, 1],
    ],
  ],
  [
    5,
    [
      [5, 4, 3],
      [2, 1],
    ],
  ],
  [
    6,
    [
      [6, 5],
      [4, 3],
      [2, 1],
    ],
  ],
])('%d items, two a page', (length, pages) => {
  expect(indexPages(newestFirst(length), 2).map(({ items }) => items)).toEqual(pages);
});

test('every item is on one page, in order, and every numbered page is full', () => {
  fc.assert(
    fc.property(cases, ({ length, size }) => {
      const [first, ...numbered] = indexPages(newestFirst(length), size);
      expect([first, ...numbered].flatMap((page) => page?.items ?? [])).toEqual(
        newestFirst(length),
      );
      for (const { items } of numbered) expect(items).toHaveLength(size);
      expect(first?.items.length).toBeLessThan(2 * size);
      if (numbered.length > 0) expect(first?.items.length).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('pages are numbered from the oldest, and linked in a chain', () => {
  fc.assert(
    fc.property(cases, ({ length, size }) => {
      const pages = indexPages(newestFirst(length), size);
      const numbers = pages.map(({ number }) => number);
      expect(numbers).toEqual([undefined, ...newestFirst(pages.length - 1)]);
      for (const [at, { newer, older }] of pages.entries()) {
        expect(older).toBe(pages[at + 1]?.number);
        expect(newer).toBe(at === 0 ? undefined : (pages[at - 1]?.number ?? 'first'));
      }
    }),
  );
});

test('a new item changes the first page, and adds at most one, to which its neighbour links', () => {
  fc.assert(
    fc.property(cases, ({ length, size }) => {
      const before = indexPages(newestFirst(length), size);
      const after = indexPages(newestFirst(length + 1), size);
      const added = after.length - before.length;
      expect(added === 0 || added === 1).toBe(true);
      const neighbour = added === 1 ? before.length - 1 : undefined;
      for (const old of before.slice(1)) {
        const now = after.find(({ number }) => number === old.number);
        expect(now?.items).toEqual(old.items);
        if (old.number !== neighbour) expect(now).toEqual(old);
      }
    }),
  );
});
