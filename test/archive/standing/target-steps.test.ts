import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { consensusOf } from '../../../src/archive/standing/consensus.ts';
import { medianSteps } from '../../../src/archive/standing/target-steps.ts';
import type { Note } from '../../../src/notes/note.ts';
import { addDays } from '../../../src/notes/terms/dates.ts';
import { makeNote } from '../../notes/make-note.ts';
import { anyNotes, renamed } from '../any-notes.ts';

const firms = indexFirms([renamed]);

function target(published: string, firm: string, to: number, parts: Partial<Note> = {}): Note {
  const priceTarget = { to, currency: 'USD' };
  return makeNote({ published, firm, action: 'maintain', priceTarget, ...parts });
}

const steps = (notes: readonly Note[], until: string) =>
  medianSteps(notes, { currency: 'USD', until, firms });

test('the median steps when a target comes, changes and grows too old', () => {
  const notes = [
    target('2024-01-10', 'Firm A', 10),
    target('2024-03-01', 'Firm B', 20),
    target('2024-06-03', 'Firm B', 30),
    // The same median again is no step.
    target('2024-06-04', 'Firm B', 30),
  ];
  expect(steps(notes, '2026-01-01')).toEqual([
    { day: '2024-01-10', median: 10 },
    { day: '2024-03-01', median: 15 },
    { day: '2024-06-03', median: 20 },
    { day: '2025-01-11', median: 30 },
    { day: '2025-06-05', median: undefined },
  ]);
  expect(steps(notes, '2025-06-04').at(-1)).toEqual({ day: '2025-01-11', median: 30 });
  expect(steps(notes, '2024-03-01')).toHaveLength(2);
});

test('a suspended rating and another currency have no part in it', () => {
  const notes = [
    target('2025-01-10', 'Firm A', 10),
    target('2025-02-10', 'Firm B', 900, { priceTarget: { to: 900, currency: 'GBX' } }),
    makeNote({ published: '2025-03-10', firm: 'Firm A', action: 'suspend' }),
  ];
  expect(steps(notes, '2025-12-31')).toEqual([
    { day: '2025-01-10', median: 10 },
    { day: '2025-03-10', median: undefined },
  ]);
});

test('no target, no step', () => {
  expect(steps([makeNote()], '2026-12-31')).toEqual([]);
});

test('on each day it is the median of that day’s consensus', () => {
  fc.assert(
    fc.property(anyNotes, fc.integer({ min: 0, max: 1300 }), (notes, daysAfter) => {
      const day = addDays('2023-03-15', daysAfter);
      const drawn = steps(notes, '2026-12-31').findLast((step) => step.day <= day);
      const counted = consensusOf(notes, day, firms).targets;
      expect(drawn?.median).toBe(counted.find(({ currency }) => currency === 'USD')?.median);
      expect(steps(notes, day).at(-1)?.median).toBe(drawn?.median);
    }),
    { numRuns: 400 },
  );
});
