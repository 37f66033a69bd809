import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestFirst } from '../../src/archive/order.ts';
import { makeNote } from '../notes/make-note.ts';

const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

test('by day, then by instant, those without a time last, then by id', () => {
  const notes = [
    makeNote({ published: '2026-01-06' }),
    makeNote({ published: '2026-01-05T16:00:00-05:00', firm: 'Late' }),
    makeNote({ published: '2026-01-05T16:00:00+01:00', firm: 'Early' }),
    makeNote({ published: '2026-01-05', firm: 'A' }),
    makeNote({ published: '2026-01-05', firm: 'B' }),
    makeNote({ published: '2026-01-04T23:59:00-11:00' }),
  ];
  expect(ids([...notes].reverse().sort(newestFirst))).toEqual(ids(notes));
});

test('two spellings of one instant are ordered by id', () => {
  const a = makeNote({ published: '2026-01-05T10:00:00Z', firm: 'A' });
  const b = makeNote({ published: '2026-01-05T11:00:00+01:00', firm: 'B' });
  expect(newestFirst(a, b)).toBeLessThan(0);
  expect(newestFirst(b, a)).toBeGreaterThan(0);
});

const published = fc.constantFrom(
  '2026-01-05',
  '2026-01-06',
  '2026-01-05T10:00:00Z',
  '2026-01-05T11:00:00+01:00',
  '2026-01-05T09:30-05:00',
  '2026-01-06T00:00:00+13:00',
);
const notes = fc.uniqueArray(
  fc
    .record({ published, firm: fc.constantFrom('A', 'B', 'C', 'D') })
    .map((parts) => makeNote(parts)),
  { selector: ({ id }) => id, maxLength: 24 },
);

test('whatever order the files come in, the archive has one', () => {
  const shuffled = notes.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(ids([...other].sort(newestFirst))).toEqual(ids([...all].sort(newestFirst)));
    }),
  );
});

test('the order is total: of two notes one comes first, and it is transitive', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const ordered = [...all].sort(newestFirst);
      for (const [at, a] of ordered.entries()) {
        for (const b of ordered.slice(at + 1)) {
          expect(newestFirst(a, b)).toBeLessThan(0);
          expect(newestFirst(b, a)).toBeGreaterThan(0);
        }
      }
    }),
  );
});
