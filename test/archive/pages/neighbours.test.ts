import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  earlierCount,
  moreCount,
  moreNotes,
  tickerNeighbours,
} from '../../../src/archive/pages/neighbours.ts';
import { makeNote } from '../../notes/make-note.ts';

/** Notes newest first: the oldest is of 2000-01-01. */
const newestFirst = (length: number) =>
  Array.from({ length }, (_, at) =>
    makeNote({
      published: new Date(Date.UTC(2000, 0, length - at)).toISOString().slice(0, 10),
    }),
  );
const days = (notes: readonly { day: string }[]) => notes.map(({ day }) => day.slice(-2));

describe('moreNotes', () => {
  test('the newest notes name the newest five others', () => {
    const notes = newestFirst(9);
    expect(days(moreNotes(notes, 0))).toEqual(['08', '07', '06', '05', '04']);
    expect(days(moreNotes(notes, 2))).toEqual(['09', '08', '06', '05', '04']);
  });

  test('an older note names the five published next after it', () => {
    expect(days(moreNotes(newestFirst(9), 7))).toEqual(['07', '06', '05', '04', '03']);
  });

  test('a note names neither itself nor another twice, and names five if there are five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (length, seed) => {
        const notes = newestFirst(length);
        const index = seed % length;
        const more = moreNotes(notes, index);
        expect(more).not.toContain(notes[index]);
        expect(new Set(more).size).toBe(more.length);
        expect(more).toHaveLength(Math.min(moreCount, length - 1));
      }),
    );
  });

  test('what the page names already is left out', () => {
    const notes = newestFirst(9);
    expect(days(moreNotes(notes, 0, notes.slice(1, 3)))).toEqual(['06', '05', '04', '03', '02']);
    expect(days(moreNotes(notes, 7, notes.slice(6, 7)))).toEqual(['07', '06', '05', '04']);
  });

  test('a new note changes the lists of at most six notes, its own among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (length) => {
        const after = newestFirst(length + 1);
        const before = after.slice(1);
        const changed = after.filter((_, index) => {
          const old = index === 0 ? undefined : days(moreNotes(before, index - 1));
          return JSON.stringify(old) !== JSON.stringify(days(moreNotes(after, index)));
        });
        expect(changed).toEqual(after.slice(0, moreCount + 1));
      }),
    );
  });
});

describe('tickerNeighbours', () => {
  const notes = newestFirst(8);

  test('the next one after a note, and the few before it', () => {
    const { later, earlier } = tickerNeighbours(notes, 2);
    expect(later).toBe(notes[1]);
    expect(earlier).toEqual(notes.slice(3, 3 + earlierCount));
  });

  test('the newest has none after it, the oldest none before it', () => {
    expect(tickerNeighbours(notes, 0).later).toBeUndefined();
    expect(tickerNeighbours(notes, 7).earlier).toEqual([]);
  });
});
