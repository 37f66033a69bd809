import { TZDate } from '@date-fns/tz';
import { dayOf, isDay, isZonedDateTime, utcDay } from '../notes/terms/dates.ts';

/**
 * Returns when a row was published, as notes state it: a day, or a date-time with its zone; undefined if
 * the text is not a time. A time without a zone counts only as its day. A time in UTC is an instant,
 * however it says so. An instant at midnight UTC is what vendors make of a day, so it is read as that
 * day.
 *
 * @param text a day, a date-time, or seconds or milliseconds since 1970
 * @param zone the time zone that instants are written in
 */
export function publishedOf(text: string, zone: string): string | undefined {
  const local = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?$/.exec(text);
  if (local?.[1]) return isDay(local[1]) ? local[1] : undefined;
  if (/^\d{9,10}$/.test(text)) return instant(new Date(Number(text) * 1000), zone);
  if (/^\d{12,13}$/.test(text)) return instant(new Date(Number(text)), zone);
  // PostgreSQL and pandas write `2026-02-10 14:31:04+00`.
  const zoned = text.replace(/^(\S{10}) /, '$1T').replace(/:\S+[+-]\d\d$/, '$&:00');
  if (isZonedDateTime(zoned) && !/(?:Z|[+-]00:00)$/.test(zoned)) return zoned;
  const isZoned = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(zoned);
  // Node takes 30 February for 2 March.
  const date = new Date(isZoned && isDay(dayOf(zoned)) ? zoned : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : instant(date, zone);
}

function instant(date: Date, zone: string): string {
  if (date.getTime() % 86_400_000 === 0) return utcDay(date);
  return new TZDate(date, zone).toISOString().replace(/\.\d+/, '');
}
