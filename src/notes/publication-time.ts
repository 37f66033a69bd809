import { TZDate } from '@date-fns/tz';
import type { Note } from './note.ts';
import { type Day, dayOf, isDay } from './terms/dates.ts';
import { marketHours } from './terms/market-hours.ts';
import { timeFormat } from './terms/time-format.ts';
import { formatDay } from './wording.ts';

/**
 * Returns the time of day at which a note was published, in the site's zone, and whether the stock's market had
 * not opened or had closed: `8:15 AM EST, before the open`. Undefined if the note gives only a day.
 *
 * @param exchange as the note's ticker names it
 */
export function publicationTime(
  { published }: Pick<Note, 'published'>,
  exchange: string,
  { timeZone, language }: { timeZone: string; language: string },
): string | undefined {
  if (isDay(published)) return undefined;
  const at = new Date(published);
  const format = timeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  // Fonts lack the narrow space that newer versions of ICU set before AM.
  const time = format.format(at).replace(/\u202f/g, '\u00a0');
  const { day } = wallClock(at, timeZone);
  // The note belongs to the day of its author's zone.
  const there = day === dayOf(published) ? time : `${time} on ${formatDay(day, language)}`;
  const session = besideSession(at, exchange, timeZone);
  return session ? `${there}, ${session}` : there;
}

function besideSession(at: Date, exchange: string, timeZone: string): string | undefined {
  const hours = marketHours(exchange);
  if (!hours) return undefined;
  const { isWeekend, time } = wallClock(at, hours.timeZone);
  if (isWeekend) return undefined;
  const where = hours.timeZone === timeZone ? '' : ` of ${exchange}`;
  if (time < hours.open) return `before the open${where}`;
  return time >= hours.close ? `after the close${where}` : undefined;
}

/** Returns the day and the time (`HH:MM`) at an instant in a zone. */
export function wallClock(
  at: Date,
  timeZone: string,
): { day: Day; isWeekend: boolean; time: string } {
  const there = new TZDate(at, timeZone);
  const [day = '', time = ''] = there.toISOString().split('T');
  return { day, isWeekend: [0, 6].includes(there.getDay()), time: time.slice(0, 5) };
}
