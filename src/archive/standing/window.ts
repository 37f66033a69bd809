import { addDays, type Day, daysInMonth } from '../../notes/terms/dates.ts';
import type { Archive } from '../archive.ts';

/** For how many months a rating counts as a firm's current one (domain, "consensus"). */
export const windowMonths = 12;

/**
 * Returns the day that the archive speaks as of: that of its newest note. Not the day it is built on:
 * a site says the same of the same notes, whenever it is built.
 */
export function asOf(archive: Pick<Archive, 'notes'>): Day | undefined {
  return archive.notes[0]?.day;
}

/**
 * Returns the first day whose ratings count on a day: the same day a year before. 29 February begins its
 * window on 28 February.
 */
export function windowStart(day: Day): Day {
  const year = Number(day.slice(0, 4)) - windowMonths / 12;
  const last = daysInMonth(year, Number(day.slice(5, 7)));
  return `${year}${day.slice(4, 8)}${String(Math.min(last, Number(day.slice(8)))).padStart(2, '0')}`;
}

/** Returns whether what was published on a day counts on another, the window's first day included. */
export function isInWindow(published: Day, on: Day): boolean {
  return windowStart(on) <= published && published <= on;
}

/** Returns the last day on which what was published on a day counts: the reverse of `windowStart`. */
export function windowEnd(published: Day): Day {
  const year = Number(published.slice(0, 4)) + windowMonths / 12;
  const last = daysInMonth(year, Number(published.slice(5, 7)));
  const same = `${year}${published.slice(4, 8)}${String(Math.min(last, Number(published.slice(8)))).padStart(2, '0')}`;
  // What is of 28 February still counts on the 29th of the year after.
  const next = addDays(same, 1);
  return isInWindow(published, next) ? next : same;
}
