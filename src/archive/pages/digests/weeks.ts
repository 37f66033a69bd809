import { addDays, type Day, daysBetween } from '../../../notes/terms/dates.ts';

/** An ISO week as addresses name it: `2026-w07`. */
export type Week = string;

/**
 * Returns the ISO week of a day: weeks begin on Monday, and belong to the year that has their Thursday
 * (ISO 8601). 2027-01-01 is of `2026-w53`.
 */
export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-w${String(number).padStart(2, '0')}`;
}

/** Returns the first and the last day of a week. */
export function daysOfWeek(week: Week): { first: Day; last: Day } {
  const { year, number } = partsOfWeek(week);
  // 4 January is always in the first week.
  const first = addDays(mondayOf(`${year}-01-04`), (number - 1) * 7);
  return { first, last: addDays(first, 6) };
}

/** Returns the year that a week belongs to, and its number in it. */
export function partsOfWeek(week: Week): { year: string; number: number } {
  return { year: week.slice(0, 4), number: Number(week.slice(6)) };
}

function mondayOf(day: Day): Day {
  const sundayIs0 = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((sundayIs0 + 6) % 7));
}
