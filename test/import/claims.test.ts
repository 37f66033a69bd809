import { expect, test } from 'vitest';
import { Claims, claimOf, covers } from '../../src/import/claims.ts';

const upgrade = { action: 'upgrade' as const, rating: { from: 'Hold', to: 'Buy' } };
const withTarget = { ...upgrade, priceTarget: { from: 80, to: 86, currency: 'USD' } };

test.each([
  ['no rating before', { action: 'upgrade' as const, rating: { to: 'Buy' } }],
  ['no target', upgrade],
  ['no target before', { ...upgrade, priceTarget: { to: '86.00', currency: 'USD' } }],
  ['no figures', { ...upgrade, priceTarget: { action: 'raise' as const } }],
])('what states %s says less, and nothing else', (_name, less) => {
  expect(covers(claimOf(withTarget), claimOf(less))).toBe(true);
  expect(covers(claimOf(less), claimOf(withTarget))).toBe(false);
});

test.each([
  ['another action', { ...upgrade, action: 'maintain' as const }],
  ['another rating', { ...upgrade, rating: { from: 'Hold', to: 'Strong Buy' } }],
  ['another target', { ...upgrade, priceTarget: { to: 87, currency: 'USD' } }],
  ['another currency', { ...upgrade, priceTarget: { to: 86, currency: 'EUR' } }],
  ['another move', { ...upgrade, priceTarget: { action: 'lower' as const } }],
  ['that it is gone', { ...upgrade, priceTarget: { from: 80, action: 'remove' as const } }],
])('what states %s is not covered', (_name, other) => {
  expect(covers(claimOf(withTarget), claimOf(other))).toBe(false);
});

test('of rows that agree, the one that says most makes the note, wherever it stands', () => {
  const [whole, less] = [claimOf(withTarget), claimOf(upgrade)];
  for (const order of [
    [whole, less],
    [less, whole],
  ]) {
    const claims = new Claims();
    for (const [at, claim] of order.entries()) claims.add('a', claim, `row ${at}`);
    expect(order.map((_, at) => claims.rivalOf('a', `row ${at}`))).toEqual([undefined, undefined]);
    expect([whole, less].map((claim) => claims.saysMost('a', claim))).toEqual([true, false]);
  }
});

test('rows that contradict each other are rivals, even if a third says less than both', () => {
  const claims = new Claims();
  const other = claimOf({ ...upgrade, priceTarget: { to: 87, currency: 'USD' } });
  for (const [at, claim] of [claimOf(upgrade), claimOf(withTarget), other].entries())
    claims.add('a', claim, `row ${at}`);
  expect([0, 1, 2].map((at) => claims.rivalOf('a', `row ${at}`))).toEqual([
    'row 1',
    'row 2',
    'row 1',
  ]);
});
