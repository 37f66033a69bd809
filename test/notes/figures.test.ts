import { describe, expect, test } from 'vitest';
import {
  direction,
  impliedUpside,
  isStatedUpsideOff,
  priceTargetAction,
  targetChange,
  toTenth,
} from '../../src/notes/figures.ts';
import type { Note } from '../../src/notes/note.ts';

describe('impliedUpside', () => {
  test('is the target over the cited price, in percent', () => {
    expect(impliedUpside({ price: 13.12, priceTarget: { to: 15.6 } })).toBeCloseTo(18.9024, 4);
    expect(impliedUpside({ price: 100, priceTarget: { to: 90 } })).toBeCloseTo(-10, 10);
  });

  test('is not known without a price or a target', () => {
    expect(impliedUpside({ priceTarget: { to: 15.6 } })).toBeUndefined();
    expect(impliedUpside({ price: 13.12, priceTarget: { from: 15.6 } })).toBeUndefined();
    expect(impliedUpside({ price: 13.12 })).toBeUndefined();
  });
});

describe('priceTargetAction', () => {
  test.each<[NonNullable<Note['priceTarget']>, string | undefined]>([
    [{ from: 205.82, to: 205.16 }, 'lower'],
    [{ from: 80, to: 100 }, 'raise'],
    [{ from: 80, to: 80 }, 'maintain'],
    [{ from: 80, to: 100, action: 'lower' }, 'raise'],
    [{ to: 100 }, 'set'],
    [{ to: 100, action: 'raise' }, 'raise'],
    [{ action: 'remove' }, 'remove'],
    [{ from: 80 }, undefined],
    [{}, undefined],
  ])('%j is %s', (priceTarget, action) => {
    expect(priceTargetAction({ priceTarget })).toBe(action);
  });

  test('a note without a target has none', () => {
    expect(priceTargetAction({})).toBeUndefined();
  });
});

describe('isStatedUpsideOff', () => {
  const figures = (statedUpside: number | undefined, to = 116) => ({
    price: 100,
    priceTarget: { to },
    statedUpside,
  });

  test.each([
    [16, 116, false],
    [15.5, 116, false],
    [14.9, 116, true],
    [17.1, 116, true],
    [-10, 90, false],
    [10, 90, true],
  ])('%d %% for a target of %d on 100: %s', (stated, to, off) => {
    expect(isStatedUpsideOff(figures(stated, to))).toBe(off);
  });

  test('nothing is off if nothing is stated or computed', () => {
    expect(isStatedUpsideOff(figures(undefined))).toBe(false);
    expect(isStatedUpsideOff({ statedUpside: 16 })).toBe(false);
  });
});

describe('direction', () => {
  const raised = { from: 80, to: 100 };
  const lowered = { from: 100, to: 80 };
  test.each<[Note['action'], Note['priceTarget'], string]>([
    ['upgrade', undefined, 'up'],
    ['upgrade', lowered, 'up'],
    ['downgrade', raised, 'down'],
    ['maintain', raised, 'up'],
    ['maintain', lowered, 'down'],
    ['maintain', { action: 'lower' }, 'down'],
    ['maintain', { to: 100 }, 'none'],
    ['maintain', undefined, 'none'],
    ['initiate', { to: 100 }, 'none'],
    ['suspend', lowered, 'none'],
  ])('%s with %j points %s', (action, priceTarget, points) => {
    expect(direction({ action, priceTarget })).toBe(points);
  });
});

test('the change of a target is on the one before, in percent', () => {
  expect(targetChange({ priceTarget: { from: 14, to: 15.6 } })).toBeCloseTo(11.4286, 4);
  expect(targetChange({ priceTarget: { from: 100, to: 40 } })).toBeCloseTo(-60, 10);
  expect(targetChange({ priceTarget: { from: 5, to: 5 } })).toBe(0);
  expect(targetChange({ priceTarget: { to: 15.6 } })).toBeUndefined();
  expect(targetChange({ priceTarget: { from: 14, action: 'raise' } })).toBeUndefined();
  expect(targetChange({})).toBeUndefined();
});

test.each([
  [69, 80, -13.8],
  [80, 69, 15.9],
  [112.35, 100, 12.4],
  [87.65, 100, -12.4],
  [100.05, 100, 0.1],
  [100.04, 100, 0],
  [99.96, 100, -0],
  [205.16, 205.82, -0.3],
])('%d on %d, to a tenth as on paper: %d %%', (to, from, tenth) => {
  expect(toTenth((to / from - 1) * 100)).toBe(tenth);
});
