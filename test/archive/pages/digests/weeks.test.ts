import { utcDay, utcMonday } from 'd3-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfWeek, partsOfWeek, weekOf } from '../../../../src/archive/pages/digests/weeks.ts';

test.each([
  ['2026-02-10', '2026-w07'],
  ['2026-02-09', '2026-w07'],
  ['2026-02-15', '2026-w07'],
  ['2026-02-16', '2026-w08'],
  // The years' ends: a week is of the year that has its Thursday.
  ['2025-12-28', '2025-w52'],
  ['2025-12-29', '2026-w01'],
  ['2026-01-01', '2026-w01'],
  ['2026-12-31', '2026-w53'],
  ['2027-01-01', '2026-w53'],
  ['2027-01-03', '2026-w53'],
  ['2027-01-04', '2027-w01'],
  ['2021-01-03', '2020-w53'],
  ['2024-02-29', '2024-w09'],
])('%s is of %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test.each([
  ['2026-w07', '2026-02-09', '2026-02-15'],
  ['2026-w01', '2025-12-29', '2026-01-04'],
  ['2026-w53', '2026-12-28', '2027-01-03'],
])('%s is from %s to %s', (week, first, last) => {
  expect(daysOfWeek(week)).toEqual({ first, last });
});

test('the parts of a week', () => {
  expect(partsOfWeek('2026-w07')).toEqual({ year: '2026', number: 7 });
});

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('as another calendar counts it: Mondays since the one of 4 January', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(`${day}T00:00:00Z`);
      const year = utcDay.offset(utcMonday.floor(date), 3).getUTCFullYear();
      const firstWeek = utcMonday.floor(new Date(Date.UTC(year, 0, 4)));
      const number = utcMonday.count(firstWeek, date) + 1;
      expect(partsOfWeek(weekOf(day))).toEqual({ year: String(year), number });
    }),
    { numRuns: 2000 },
  );
});

test('a day is within the days of its week, and so is no other week’s', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { first, last } = daysOfWeek(weekOf(day));
      expect(first <= day && day <= last).toBe(true);
      expect(weekOf(first)).toBe(weekOf(last));
    }),
  );
});
