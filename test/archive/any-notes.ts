import fc from 'fast-check';
import type { Note } from '../../src/notes/note.ts';
import { actions, priceTargetActions } from '../../src/notes/schema/schema.ts';
import { addDays } from '../../src/notes/terms/dates.ts';
import { makeNote } from '../notes/make-note.ts';
import { makeFirm } from './make-firm.ts';

/** A firm that was called otherwise until a day within the notes below. */
export const renamed = makeFirm({
  name: 'New Name',
  aliases: [{ name: 'Old Name', until: '2025-05-31' }],
});

const optional = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 3 });
const word = fc.constantFrom('Strong Buy', 'Buy', 'Hold', 'Sell', 'Not Rated', 'Splendid');
const amount = fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4);

const anyNote: fc.Arbitrary<Note> = fc
  .record({
    daysAfter: fc.integer({ min: 0, max: 1100 }),
    firm: fc.constantFrom('Firm A', 'Firm B', 'Firm C', 'New Name', 'Zacks'),
    action: fc.constantFrom(...actions),
    rating: optional(fc.record({ from: optional(word), to: optional(word) })),
    target: optional(
      fc.record({
        from: optional(amount),
        to: optional(amount),
        currency: fc.constantFrom('USD', 'USD', 'EUR'),
        action: optional(fc.constantFrom(...priceTargetActions)),
      }),
    ),
  })
  .map(({ daysAfter, firm, target, ...parts }) => {
    const published = addDays('2023-03-15', daysAfter);
    const isOld = firm === 'New Name' && published <= '2025-05-31';
    return makeNote({
      ...parts,
      published,
      firm: isOld ? 'Old Name' : firm,
      // No note that is let through states a target that it removes.
      priceTarget: target?.action === 'remove' ? { ...target, to: undefined } : target,
    });
  });

/** Notes on one ticker over three years, of every kind, some after February 2026. */
export const anyNotes = fc.uniqueArray(anyNote, { maxLength: 40, selector: ({ id }) => id });
