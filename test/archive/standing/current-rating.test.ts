import { describe, expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { currentRating } from '../../../src/archive/standing/current-rating.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

const firms = indexFirms([
  makeFirm({
    name: 'Fixture Securities',
    ladders: [
      { words: ['Buy', 'Hold', 'Sell'], until: '2025-06-30' },
      { words: ['Buy', 'Hold', 'Reduce', 'Sell'], from: '2025-07-01' },
    ],
  }),
]);

/** Returns where the firm stands on 10 February 2026, after notes that are given oldest first. */
function standing(...notes: Partial<Note>[]) {
  return currentRating(notes.map(makeNote).toReversed(), '2026-02-10', firms);
}

const buy: Partial<Note> = {
  published: '2025-09-01',
  action: 'initiate',
  rating: { to: 'Buy' },
  priceTarget: { to: 20, currency: 'USD' },
};

test('the rating of the latest note', () => {
  const hold: Partial<Note> = {
    published: '2025-10-01',
    action: 'downgrade',
    rating: { from: 'Buy', to: 'Hold' },
    priceTarget: { from: 20, to: 15, currency: 'USD' },
  };
  expect(standing(buy, hold)).toEqual({
    isCounted: true,
    word: 'Hold',
    stance: 'hold',
    note: makeNote(hold),
    target: { amount: 15, currency: 'USD', day: '2025-10-01' },
  });
});

test('no note, none by the day, or none yet', () => {
  expect(standing()).toBeUndefined();
  expect(standing({ ...buy, published: '2026-02-11' })).toBeUndefined();
  expect(standing(buy, { published: '2026-02-11', action: 'terminate' })).toMatchObject({
    isCounted: true,
    word: 'Buy',
  });
});

describe('the window', () => {
  test.each([
    ['2026-02-10', true],
    ['2025-02-10', true],
    ['2025-02-09', false],
  ])('a note of %s counts: %s', (published, isCounted) => {
    expect(standing({ ...buy, published })).toMatchObject(
      isCounted ? { isCounted } : { isCounted, why: 'outside-window', word: 'Buy' },
    );
  });

  test('a rating stated before the window holds if a note within it maintains the rating', () => {
    expect(
      standing(
        { ...buy, published: '2024-01-05' },
        { published: '2026-01-05', action: 'maintain' },
      ),
    ).toMatchObject({ isCounted: true, word: 'Buy', target: undefined });
  });

  test('what was suspended before the window is outside of it', () => {
    expect(standing({ published: '2025-01-05', action: 'suspend' })).toMatchObject({
      why: 'outside-window',
    });
  });
});

describe('the word', () => {
  test('a maintained rating that is not repeated is the previous one', () => {
    expect(standing(buy, { published: '2025-10-01', action: 'maintain' })).toMatchObject({
      word: 'Buy',
      stance: 'buy',
      note: { day: '2025-10-01' },
    });
  });

  test('a maintained rating may say it as the one before alone', () => {
    expect(
      standing({ published: '2025-10-01', action: 'maintain', rating: { from: 'Hold' } }),
    ).toMatchObject({ word: 'Hold' });
  });

  test.each(['upgrade', 'downgrade', 'initiate', 'resume'] as const)(
    'after %s without a word, none is known',
    (action) => {
      expect(standing(buy, { published: '2025-10-01', action })).toMatchObject({
        isCounted: false,
        why: 'unstated',
        word: undefined,
      });
    },
  );

  test('a maintained rating that no note ever stated', () => {
    expect(standing({ published: '2025-10-01', action: 'maintain' })).toMatchObject({
      why: 'unstated',
    });
  });

  test('a word that nobody knows', () => {
    expect(standing({ ...buy, rating: { to: 'Splendid' } })).toMatchObject({
      isCounted: false,
      why: 'unknown-word',
      word: 'Splendid',
      target: { amount: 20 },
    });
  });

  test.each(['Not Rated', 'Under Review', 'Restricted'])('%s is no rating', (word) => {
    expect(standing(buy, { ...buy, published: '2025-10-01', rating: { to: word } })).toMatchObject({
      isCounted: false,
      why: 'not-rated',
      word,
      target: undefined,
    });
  });

  test('a word means what it meant on its day', () => {
    const sell = (published: string) => standing({ ...buy, published, rating: { to: 'Sell' } });
    expect(sell('2025-06-30')).toMatchObject({ stance: 'sell' });
    expect(sell('2025-07-01')).toMatchObject({ stance: 'strong-sell' });
    expect(
      standing(
        { ...buy, published: '2025-06-30', rating: { to: 'Sell' } },
        { published: '2025-08-01', action: 'maintain' },
      ),
    ).toMatchObject({ stance: 'sell' });
  });
});

describe('what was withdrawn', () => {
  test.each([
    ['suspend', 'suspended'],
    ['terminate', 'terminated'],
  ] as const)('%s leaves none, and so do notes that maintain that', (action, why) => {
    const gone: Partial<Note> = { published: '2025-10-01', action, rating: { from: 'Buy' } };
    expect(standing(buy, gone)).toMatchObject({ isCounted: false, why, target: undefined });
    expect(standing(buy, gone, { published: '2025-11-01', action: 'maintain' })).toMatchObject({
      why,
    });
  });

  test('a note that says a rating brings it back', () => {
    const resumed: Partial<Note> = {
      published: '2025-11-01',
      action: 'resume',
      rating: { to: 'Buy' },
    };
    expect(standing(buy, { published: '2025-10-01', action: 'suspend' }, resumed)).toMatchObject({
      isCounted: true,
      target: undefined,
    });
  });
});

describe('the target', () => {
  const then = (parts: Partial<Note>) =>
    standing(buy, { published: '2025-10-01', action: 'maintain', ...parts })?.target;

  test('holds while notes leave it out or call it unchanged', () => {
    const kept = { amount: 20, currency: 'USD', day: '2025-09-01' };
    expect(then({})).toEqual(kept);
    expect(then({ priceTarget: { action: 'maintain' } })).toEqual(kept);
    expect(then({ priceTarget: { currency: 'USD' }, price: 18 })).toEqual(kept);
  });

  test('is stated anew in any currency', () => {
    expect(then({ priceTarget: { to: 1500, currency: 'GBX' } })).toEqual({
      amount: 1500,
      currency: 'GBX',
      day: '2025-10-01',
    });
    expect(then({ priceTarget: { from: 20, action: 'maintain', currency: 'USD' } })).toEqual({
      amount: 20,
      currency: 'USD',
      day: '2025-10-01',
    });
  });

  test.each(['raise', 'lower', 'set', 'remove'] as const)(
    'is not known after %s without a figure',
    (action) => {
      expect(then({ priceTarget: { action } })).toBeUndefined();
      expect(then({ priceTarget: { from: 20, action, currency: 'USD' } })).toBeUndefined();
    },
  );

  test('does not outlive an upgrade that does not mention it', () => {
    expect(then({ action: 'upgrade', rating: { to: 'Buy' } })).toBeUndefined();
  });

  test('covers only the window', () => {
    const maintained: Partial<Note> = { published: '2026-01-05', action: 'maintain' };
    expect(standing({ ...buy, published: '2025-02-10' }, maintained)?.target?.day).toBe(
      '2025-02-10',
    );
    expect(standing({ ...buy, published: '2025-02-09' }, maintained)).toMatchObject({
      isCounted: true,
      target: undefined,
    });
  });

  test('counts if the rating is unknown', () => {
    expect(
      standing({
        published: '2026-01-05',
        action: 'maintain',
        priceTarget: { to: 9, currency: 'EUR' },
      }),
    ).toMatchObject({ isCounted: false, why: 'unstated', target: { amount: 9, currency: 'EUR' } });
  });
});
