import { describe, expect, test } from 'vitest';
import { dayOf, daysInMonth, isDay, isZonedDateTime } from '../../../src/notes/terms/dates.ts';

describe('isDay', () => {
  test.each(['2026-02-10', '2024-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])(
    '%s',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0026-01-01',
    '2026-1-5',
    '2026/01/05',
    ' 2026-01-05',
    '2026-01-05T10:00:00Z',
    '',
  ])('not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('isZonedDateTime', () => {
  test.each(['2026-02-10T09:30:00-05:00', '2026-02-10T09:30Z', '2026-02-10T23:59:59.999+14:00'])(
    '%s',
    (text) => {
      expect(isZonedDateTime(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-10T09:30:00',
    '2026-02-30T09:30:00Z',
    '2026-02-10T24:00:00Z',
    '2026-02-10T09:60:00Z',
    '2026-02-10 09:30:00Z',
    '2026-02-10T09:30:00+15:00',
    '2026-02-10',
  ])('not %s', (text) => {
    expect(isZonedDateTime(text)).toBe(false);
  });
});

test('a month has its days', () => {
  const months = Array.from({ length: 12 }, (_, month) => daysInMonth(2026, month + 1));
  expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(daysInMonth(2024, 2)).toBe(29);
});

test('the day of a moment is the one its author wrote, in whatever zone', () => {
  expect(dayOf('2026-02-10')).toBe('2026-02-10');
  expect(dayOf('2026-02-10T23:30:00-05:00')).toBe('2026-02-10');
  expect(dayOf('2026-02-10T00:30:00+13:00')).toBe('2026-02-10');
});
