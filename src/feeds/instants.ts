import { TZDate } from '@date-fns/tz';
import { type Day, isDay } from '../notes/terms/dates.ts';

/**
 * Returns the instant of a note's publication: its own or, if it gives only a day, the start of that day in the
 * site's time zone.
 */
export function publishedAt(published: string, timeZone: string): Date {
  return isDay(published) ? startOf(published, timeZone) : new Date(published);
}

/** A day has many notes, and time zones are slow to look up. */
const starts = new Map<string, number>();

/** Returns the instant at which a day begins in a time zone. */
export function startOf(day: Day, timeZone: string): Date {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return new Date(known);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new TZDate(year, month - 1, date, timeZone).getTime();
  starts.set(key, start);
  return new Date(start);
}
