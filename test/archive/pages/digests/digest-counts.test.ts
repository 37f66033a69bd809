import { expect, test } from 'vitest';
import {
  countKinds,
  describeCounts,
  describeTotal,
  digestKind,
  digestKinds,
  totalOf,
} from '../../../../src/archive/pages/digests/digest-counts.ts';
import type { Note } from '../../../../src/notes/note.ts';
import { actions } from '../../../../src/notes/schema/schema.ts';
import { makeNote } from '../../../notes/make-note.ts';

test.each<[Note['action'], Note['priceTarget'], string]>([
  ['upgrade', undefined, 'upgrade'],
  // Its rating is the news, whatever its target did.
  ['upgrade', { from: 10, to: 5, currency: 'USD' }, 'upgrade'],
  ['downgrade', { action: 'raise' }, 'downgrade'],
  ['initiate', { to: 5, currency: 'USD' }, 'initiation'],
  ['resume', undefined, 'initiation'],
  ['maintain', { from: 5, to: 10, currency: 'USD' }, 'raise'],
  ['maintain', { from: 205.82, to: 205.16, currency: 'USD' }, 'lower'],
  ['maintain', { action: 'raise' }, 'raise'],
  ['maintain', { action: 'lower' }, 'lower'],
  ['maintain', { from: 5, to: 5, currency: 'USD' }, 'other'],
  ['maintain', { to: 5, currency: 'USD' }, 'other'],
  ['maintain', { action: 'remove' }, 'other'],
  ['maintain', undefined, 'other'],
  ['suspend', undefined, 'other'],
  ['terminate', { action: 'lower' }, 'other'],
])('%s with target %j counts as %s', (action, priceTarget, kind) => {
  expect(digestKind({ action, priceTarget })).toBe(kind);
});

test('every action has a kind, and the kinds add up to all', () => {
  const counts = countKinds(actions.map((action) => makeNote({ action })));
  expect(totalOf(counts)).toBe(actions.length);
  expect(Object.keys(counts)).toEqual([...digestKinds]);
});

test('in words', () => {
  const none = countKinds([]);
  expect(describeCounts({ ...none, upgrade: 3, downgrade: 2, raise: 1, other: 6 })).toBe(
    '12\u00a0rating actions: 3\u00a0upgrades, 2\u00a0downgrades, 1\u00a0target raised, 6\u00a0others',
  );
  expect(describeCounts({ ...none, upgrade: 1 })).toBe('1\u00a0rating action: 1\u00a0upgrade');
  expect(describeCounts({ ...none, initiation: 2, lower: 2, other: 1 })).toBe(
    '5\u00a0rating actions: 2\u00a0initiations, 2\u00a0targets lowered, 1\u00a0other',
  );
  expect(describeCounts({ ...none, other: 1 })).toBe('1\u00a0rating action');
  expect(describeTotal(1)).toBe('1\u00a0rating action');
});
