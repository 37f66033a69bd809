import { addDays, type Day, daysBetween, midnight } from '../../../notes/terms/dates.ts';

/** An ISO week, as addresses write it: `2026-w07`. */
export type Week = string;

/**
 * Returns the ISO week of a day. A week begins on Monday and belongs to the year of its Thursday, so 2027-01-01 is
 * in `2026-w53`.
 */
export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-w${String(number).padStart(2, '0')}`;
}

export function daysOfWeek(week: Week): { first: Day; last: Day } {
  const { year, number } = partsOfWeek(week);
  // 4 January is always in the first week.
  const first = addDays(mondayOf(`${year}-01-04`), (number - 1) * 7);
  return { first, last: addDays(first, 6) };
}

export function partsOfWeek(week: Week): { year: string; number: number } {
  return { year: week.slice(0, 4), number: Number(week.slice(6)) };
}

/** Returns a week for people: `Week 7, 2026`. */
export function formatWeek(week: Week): string {
  const { year, number } = partsOfWeek(week);
  return `Week ${number}, ${year}`;
}

function mondayOf(day: Day): Day {
  const sundayIs0 = midnight(day).getUTCDay();
  return addDays(day, -((sundayIs0 + 6) % 7));
}
