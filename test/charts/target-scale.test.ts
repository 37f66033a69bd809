import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelAnchor, previousLabelPlace, targetScale } from '../../src/charts/target-scale.ts';

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

test('a range has no scale of its own: it is there to compare a target or a price with', () => {
  const targetRange = { low: 10, high: 20 };
  expect(targetScale({ targetRange })).toBeUndefined();
  expect(targetScale({ targetRange, priceTarget: { from: 15 } })).toBeUndefined();
  expect(targetScale({ targetRange, price: 15 })).toBeDefined();
  expect(targetScale({ targetRange, priceTarget: { to: 15 } })).toBeDefined();
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

describe('the label of the target before', () => {
  const mark = (at: number) => ({ at, amount: 1 });
  const place = (previous: number, target: number | undefined, price: number | undefined) =>
    previousLabelPlace(
      {
        previous: mark(previous),
        target: target === undefined ? undefined : mark(target),
        price: price === undefined ? undefined : mark(price),
        range: undefined,
      },
      { previous: 'before', target: '$100.00 target', price: '$90.00 price' },
    );

  test.each([
    ['beside the target’s, where there is room', 4, 96, 50, 'above'],
    ['beside the price’s, where the target’s is too near', 80, 96, 4, 'below'],
    ['nowhere, where both are too near', 80, 96, 90, undefined],
    ['above, where there is no target', 96, undefined, 4, 'above'],
  ] as const)('stands %s', (_name, previous, target, price, expected) => {
    expect(place(previous, target, price)).toBe(expected);
  });

  test('stands nowhere without a target before', () => {
    const labels = { previous: 'before', target: '', price: '' };
    const scale = { previous: undefined, target: mark(4), price: mark(96), range: undefined };
    expect(previousLabelPlace(scale, labels)).toBeUndefined();
  });
});
