import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchParts } from '../../src/search/parts.ts';

/** Notes newest first, so many in each year. */
const notesOf = (counts: Record<string, number>) =>
  Object.entries(counts)
    .flatMap(([year, count]) =>
      Array.from({ length: count }, (_, at) => ({
        id: `${year}-01-01-n${at}`,
        day: `${year}-01-01`,
      })),
    )
    .reverse();

const idsOf = ({ name, notes }: { name: string; notes: { id: string }[] }) => [
  name,
  ...notes.map(({ id }) => id.slice(11)),
];

test('notes are cut by year, and numbered from the oldest of each', () => {
  expect(searchParts(notesOf({ 2025: 3, 2026: 5 }), 2).map(idsOf)).toEqual([
    ['2026-3', 'n4'],
    ['2026-2', 'n3', 'n2'],
    ['2026-1', 'n1', 'n0'],
    ['2025-2', 'n2'],
    ['2025-1', 'n1', 'n0'],
  ]);
  expect(searchParts([])).toEqual([]);
});

test('a new note changes the newest part, or adds one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 7 }), (count, size) => {
      const before = searchParts(notesOf({ 2025: 5, 2026: count }), size);
      const [newest, ...after] = searchParts(notesOf({ 2025: 5, 2026: count + 1 }), size);
      expect(newest?.notes[0]?.id).toBe(`2026-01-01-n${count}`);
      expect(after).toEqual(count % size === 0 ? before : before.slice(1));
    }),
  );
});
