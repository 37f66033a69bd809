import { describe, expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { ratingCard } from '../../../src/archive/pages/rating-card.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

const firms = indexFirms([
  makeFirm({
    ladders: [{ words: ['Buy', 'Equal-Weight', 'Sell'], from: '2020-01-01', complete: false }],
  }),
]);

test('computed figures: upside, direction, what the target did', () => {
  const card = ratingCard(
    makeNote({ price: 13.12, priceTarget: { from: 14, to: 15.6, currency: 'USD' } }),
    firms,
  );
  expect(card).toMatchObject({ direction: 'up', priceTargetAction: 'raise' });
  expect(card.upside).toBeCloseTo(18.9, 1);
});

test('shows the stated upside only if it differs from the computed one', () => {
  const stated = (statedUpside: number) =>
    ratingCard(
      makeNote({ price: 100, priceTarget: { to: 116, currency: 'USD' }, statedUpside }),
      firms,
    ).statedUpside;
  expect(stated(16)).toBeUndefined();
  expect(stated(12)).toBe(12);
});

describe('the ladder', () => {
  const ladder = (rating: { from?: string; to?: string } | undefined, parts = {}) =>
    ratingCard(makeNote({ rating, ...parts }), firms).ladder;

  test('marks where the rating came from and went to', () => {
    expect(ladder({ from: 'Equal Weight', to: 'buy' })).toEqual({
      isComplete: false,
      steps: [
        { word: 'Buy', isFrom: false, isTo: true },
        { word: 'Equal-Weight', isFrom: true, isTo: false },
        { word: 'Sell', isFrom: false, isTo: false },
      ],
    });
  });

  test('marks a rating that was withdrawn as the one before, and none as the one now', () => {
    expect(ladder({ from: 'Buy' }, { action: 'terminate' })?.steps).toEqual([
      { word: 'Buy', isFrom: true, isTo: false },
      { word: 'Equal-Weight', isFrom: false, isTo: false },
      { word: 'Sell', isFrom: false, isTo: false },
    ]);
  });

  test.each([
    ['a word that is not on it', { to: 'Outperform' }, {}],
    ['a word before that is not on it', { from: 'Outperform', to: 'Buy' }, {}],
    ['a withdrawn word that is not on it', { from: 'Outperform' }, {}],
    ['a rating that gave way to a word that is not on it', { from: 'Buy', to: 'Suspended' }, {}],
    ['no rating', undefined, {}],
    ['a rating without words', {}, {}],
    ['a firm that is not known', { to: 'Buy' }, { firm: 'Unknown' }],
    ['a day before it', { to: 'Buy' }, { published: '2019-12-31' }],
  ])('is left out for %s', (_name, rating, parts) => {
    expect(ladder(rating, parts)).toBeUndefined();
  });
});
