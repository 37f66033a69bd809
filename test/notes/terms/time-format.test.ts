import { expect, test } from 'vitest';
import { timeFormat } from '../../../src/notes/terms/time-format.ts';

const at = new Date('2026-01-05T23:30:00Z');

test('a format is in UTC unless it names a zone, and each is made once', () => {
  const inUtc = timeFormat('en-US', { hour: 'numeric' });
  const inTokyo = timeFormat('en-US', { hour: 'numeric', timeZone: 'Asia/Tokyo' });
  expect([inUtc, inTokyo].map((format) => parseInt(format.format(at), 10))).toEqual([11, 8]);
  expect(timeFormat('en-US', { hour: 'numeric' })).toBe(inUtc);
  expect(timeFormat('en-GB', { hour: 'numeric' })).not.toBe(inUtc);
});
