import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelAnchor, targetScale } from '../../src/charts/target-scale.ts';

test('amounts stand on one linear scale, away from its ends', () => {
  const scale = targetScale({
    priceTarget: { from: 100, to: 150 },
    price: 110,
    targetRange: { low: 100, high: 200 },
  });
  expect(scale).toEqual({
    previous: { amount: 100, at: 4 },
    target: { amount: 150, at: 50 },
    price: { amount: 110, at: 13.2 },
    range: { low: { amount: 100, at: 4 }, high: { amount: 200, at: 96 } },
  });
});

test('one amount, or none, has no scale', () => {
  expect(targetScale({})).toBeUndefined();
  expect(targetScale({ price: 5 })).toBeUndefined();
  expect(targetScale({ price: 5, priceTarget: { to: 5 } })).toBeUndefined();
});

test('what is not known has no mark', () => {
  const scale = targetScale({ price: 5, priceTarget: { to: 6 } });
  expect(scale).toMatchObject({ previous: undefined, range: undefined });
});

test('every mark is on the scale, and a greater amount is never left of a lesser', () => {
  const amount = fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amount, amount, amount, (price, from, to) => {
      const scale = targetScale({ price, priceTarget: { from, to } });
      const marks = [scale?.price, scale?.previous, scale?.target].filter(
        (mark) => mark !== undefined,
      );
      for (const a of marks) {
        expect(a.at).toBeGreaterThanOrEqual(4);
        expect(a.at).toBeLessThanOrEqual(96);
        for (const b of marks) if (a.amount > b.amount) expect(a.at).toBeGreaterThanOrEqual(b.at);
      }
    }),
  );
});

test('a label at an end is anchored so that it stays inside', () => {
  expect([4, 50, 96].map((at) => labelAnchor({ at, amount: 1 }))).toEqual([
    'start',
    'middle',
    'end',
  ]);
});
