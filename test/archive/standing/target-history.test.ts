import { expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { shownTargets, targetHistory } from '../../../src/archive/standing/target-history.ts';
import type { Note } from '../../../src/notes/note.ts';
import { addDays } from '../../../src/notes/terms/dates.ts';
import { makeNote } from '../../notes/make-note.ts';

/** Notes of one firm, newest first: one a day, each with a target a dollar above the one before. */
function notesOf(count: number): Note[] {
  return Array.from({ length: count }, (_, at) =>
    makeNote({
      published: addDays('2025-01-01', at),
      price: at + 1,
      priceTarget: { to: at + 1, currency: 'USD' },
    }),
  ).toReversed();
}

const record = (notes: readonly Note[]) =>
  targetHistory(notes, { main: 'USD', on: '2026-12-31', firms: indexFirms([]) });

test('as many as can be shown are shown', () => {
  const shown = record(notesOf(shownTargets));
  expect(shown?.targets.length).toBe(shownTargets);
  expect([shown?.older, shown?.targets[0]?.day]).toEqual([0, '2025-01-01']);
});

test('of more, the newest are, with the prices and medians of their days, and how many are older', () => {
  const shown = record(notesOf(shownTargets + 30));
  const from = addDays('2025-01-01', 30);
  expect(shown).toMatchObject({ older: 30, targets: { length: shownTargets } });
  expect(shown?.targets[0]).toMatchObject({ day: from, amount: 31 });
  expect(shown?.prices[0]).toEqual({ day: from, amount: 31 });
  expect(shown?.medians[0]).toEqual({ day: from, median: 31 });
});

test('a day is shown whole', () => {
  const notes = notesOf(shownTargets + 1);
  const from = addDays('2025-01-01', 1);
  const beside = makeNote({
    published: from,
    firm: 'Other Securities',
    priceTarget: { to: 100, currency: 'USD' },
  });
  const shown = record([...notes.slice(0, -2), beside, ...notes.slice(-2)]);
  expect(shown?.targets.map(({ day }) => day).slice(0, 3)).toEqual([from, from, addDays(from, 1)]);
  expect(shown?.older).toBe(1);
});

test('the earlier median holds if the first day shown does not change it', () => {
  const [first, ...later] = notesOf(shownTargets + 1).toReversed();
  if (!first) throw new Error('No notes.');
  // The same target again: no step on that day.
  const [second, ...rest] = later.map((note, at) =>
    at === 0 ? { ...note, priceTarget: { to: 1, currency: 'USD' } } : note,
  );
  if (!second) throw new Error('No notes.');
  const shown = record([first, second, ...rest].toReversed());
  expect(shown?.older).toBe(1);
  expect(shown?.medians[0]).toEqual({ day: second.day, median: 1 });
});

test('shows the currency of most targets, and of several such the main one', () => {
  const notes = [
    ['2026-01-05', 80, 'HKD'],
    ['2026-02-05', 84, 'HKD'],
    ['2026-03-05', 90, 'HKD'],
    ['2026-04-05', 12, 'USD'],
  ] as const;
  const newestFirst = notes
    .map(([published, to, currency]) => makeNote({ published, priceTarget: { to, currency } }))
    .toReversed();
  expect(record(newestFirst)).toMatchObject({
    currency: 'HKD',
    targets: { length: 3 },
    others: [{ currency: 'USD', count: 1 }],
  });
  const even = newestFirst.filter(({ day }) => day >= '2026-03-05');
  expect(record(even)).toMatchObject({ currency: 'USD', others: [{ currency: 'HKD', count: 1 }] });
});
