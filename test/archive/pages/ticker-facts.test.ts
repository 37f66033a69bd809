import { expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { tickerFacts } from '../../../src/archive/pages/ticker-facts.ts';
import { consensusOf } from '../../../src/archive/standing/consensus.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';

/** @param notes newest first */
function factsOf(notes: readonly Note[], on = '2026-03-31') {
  return tickerFacts(notes, on, consensusOf(notes, on, indexFirms([])));
}

const target = (published: string, firm: string, to: number, parts: Partial<Note> = {}) =>
  makeNote({
    published,
    firm,
    rating: { to: 'Buy' },
    priceTarget: { to, currency: 'USD' },
    ...parts,
  });

test('the last price that a note cites, and the median target against it', () => {
  const notes = [
    target('2026-03-03', 'Three', 14),
    target('2026-03-02', 'Two', 12, { price: 10 }),
    target('2026-03-01', 'One', 10, { price: 9 }),
  ];
  expect(factsOf(notes)).toMatchObject({
    price: { amount: 10, currency: 'USD', day: '2026-03-02', firm: 'Two' },
    medianUpside: expect.closeTo(20),
  });
});

test('targets in another currency than the price are not held against it', () => {
  const notes = [
    target('2026-03-02', 'Two', 1, { priceTarget: { currency: 'GBX' }, price: 900 }),
    target('2026-03-01', 'One', 12),
  ];
  expect(factsOf(notes)).toMatchObject({ price: { amount: 900 }, medianUpside: undefined });
});

test('targets raised and lowered in 90 days, the first of them counted', () => {
  const moved = (published: string, from: number) =>
    target(published, 'One', 10, {
      action: 'maintain',
      priceTarget: { from, to: 10, currency: 'USD' },
    });
  const notes = [
    moved('2026-03-31', 9),
    moved('2026-02-01', 11),
    moved('2026-01-15', 10),
    moved('2026-01-01', 8),
    moved('2025-12-31', 7),
  ];
  expect(factsOf(notes).moves).toEqual({ raised: 2, lowered: 1 });
});

test('the next report is what the newest note says of it, until its day is past', () => {
  const notes = [
    makeNote({ published: '2026-03-03' }),
    makeNote({ published: '2026-03-02', nextEarnings: '2026-05-05' }),
    makeNote({ published: '2026-03-01', nextEarnings: '2026-05-01' }),
  ];
  expect(factsOf(notes).nextReport).toBe('2026-05-05');
  expect(factsOf(notes, '2026-05-05').nextReport).toBe('2026-05-05');
  expect(factsOf(notes, '2026-05-06').nextReport).toBeUndefined();
  expect(factsOf([makeNote()]).nextReport).toBeUndefined();
});
