import { addDays, type Day } from '../../../src/notes/terms/dates.ts';
import type { Random } from './random.ts';

/** A day, and how many notes are published on it. */
export interface BusyDay {
  day: Day;
  count: number;
}

/**
 * Spreads notes over days: none at weekends, on holidays and on some quiet days, and many times more in
 * the weeks in which companies report than between them.
 */
export function spreadOverDays(random: Random, notes: number, from: Day, until: Day): BusyDay[] {
  const weights: { day: Day; weight: number }[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    weights.push({ day, weight: weightOf(random, day) });
  }
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) throw new RangeError(`No day to publish on from ${from} until ${until}.`);
  let [sum, given] = [0, 0];
  return weights.flatMap(({ day, weight }) => {
    sum += weight;
    const count = Math.floor((notes * sum) / total + 1e-9) - given;
    given += count;
    return count > 0 ? [{ day, count }] : [];
  });
}

function weightOf(random: Random, day: Day): number {
  // Drawn for each day, so that no day moves the luck of those after it.
  const luck = random.next();
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || isHoliday(day)) return 0;
  if (isReportingSeason(day)) return 2 + 6 * luck * luck;
  return luck < 0.15 ? 0 : 0.4 + luck;
}

/** A few that never move; who rates shares on them is no matter here. */
const holidays = new Set(['01-01', '07-04', '12-24', '12-25', '12-26', '12-31']);

function isHoliday(day: Day): boolean {
  return holidays.has(day.slice(5));
}

/** From the third week of a quarter to the end of its sixth. */
export function isReportingSeason(day: Day): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  return month % 3 === 1 ? date >= 15 : month % 3 === 2 && date <= 12;
}

/**
 * Returns the day on which a company reports next, on a day or after it: once a quarter, on the same day
 * of each season.
 *
 * @param place of the company within the season, 0 to 1
 */
export function nextReport(day: Day, place: number): Day {
  let year = Number(day.slice(0, 4));
  let month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  for (;;) {
    const start = `${year}-${String(month).padStart(2, '0')}-15`;
    const report = workingDay(addDays(start, Math.floor(place * 27)));
    if (report >= day) return report;
    month += 3;
    if (month > 12) [month, year] = [1, year + 1];
  }
}

function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
