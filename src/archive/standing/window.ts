import { addDays, type Day, daysInMonth } from '../../notes/terms/dates.ts';
import type { Archive } from '../archive.ts';

/**
 * Returns the day as of which the archive speaks: that of its newest note, or an empty text without
 * notes. It is not the day of the build, because the same notes must always make the same site.
 */
export function asOf(archive: Pick<Archive, 'notes'>): Day {
  return archive.notes[0]?.day ?? '';
}

/**
 * Returns the first day whose ratings count on a day: a year earlier. The window of 29 February begins on 28
 * February.
 */
export function windowStart(day: Day): Day {
  return sameDay(day, -1);
}

/** Returns the day of the same date so many years later; 28 February if that year has no 29th. */
function sameDay(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const last = daysInMonth(year, Number(day.slice(5, 7)));
  return `${year}${day.slice(4, 8)}${String(Math.min(last, Number(day.slice(8)))).padStart(2, '0')}`;
}

/** Returns whether something published on one day counts on another. The first day of the window does. */
export function isInWindow(published: Day, on: Day): boolean {
  return windowStart(on) <= published && published <= on;
}

/** Returns the last day on which something published on a day counts: the reverse of `windowStart`. */
export function windowEnd(published: Day): Day {
  const same = sameDay(published, 1);
  // A note from 28 February still counts on 29 February a year later.
  const next = addDays(same, 1);
  return isInWindow(published, next) ? next : same;
}
