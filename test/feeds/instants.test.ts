import { expect, test } from 'vitest';
import { publishedAt, startOf } from '../../src/feeds/instants.ts';

test.each([
  ['2026-01-05', 'America/New_York', '2026-01-05T05:00:00.000Z'],
  ['2026-07-05', 'America/New_York', '2026-07-05T04:00:00.000Z'],
  ['2026-01-05', 'UTC', '2026-01-05T00:00:00.000Z'],
  ['2026-01-05', 'Pacific/Auckland', '2026-01-04T11:00:00.000Z'],
  // The day that the clocks go forward at midnight begins at one.
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, instant) => {
  expect(startOf(day, zone).toISOString()).toBe(instant);
});

test('the note’s own time wins over the zone of the site', () => {
  expect(publishedAt('2026-01-05T09:30:00-05:00', 'Asia/Tokyo').toISOString()).toBe(
    '2026-01-05T14:30:00.000Z',
  );
  expect(publishedAt('2026-01-05', 'UTC').toISOString()).toBe('2026-01-05T00:00:00.000Z');
});
