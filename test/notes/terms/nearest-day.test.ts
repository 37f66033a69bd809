import { expect, test } from 'vitest';
import { nearestDay } from '../../../src/notes/terms/nearest-day.ts';

test.each([
  ['2026-02-30', '', 'February 2026 has 28 days'],
  ['2026-06-31', '', 'June 2026 has 30 days'],
  ['2026-06-00', '', 'June 2026 has 30 days'],
  ['2026/2/3', '2026-02-03', 'a date is written YYYY-MM-DD'],
  ['10 February 2026', '2026-02-10', 'a date is written YYYY-MM-DD'],
  ['Feb. 3rd, 2026', '2026-02-03', 'a date is written YYYY-MM-DD'],
  ['Monday, March 2, 2026', '2026-03-02', 'a date is written YYYY-MM-DD'],
  ['02-Mar-2026', '2026-03-02', 'a date is written YYYY-MM-DD'],
  ['2026年3月2日', '2026-03-02', 'a date is written YYYY-MM-DD'],
  ['2026-13-01', '', 'there is no month 13'],
])('%s: %s', (text, day, why) => {
  expect(nearestDay(text)).toEqual({ day, why });
});

test.each(['10.02.2026', 'soon', '', '31 June 2026', 'May 2026', '10 Smarch 2026'])(
  'no guess for %j',
  (text) => {
    expect(nearestDay(text)).toBeUndefined();
  },
);
