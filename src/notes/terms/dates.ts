/** A calendar day as `YYYY-MM-DD`, as its author wrote it. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Returns whether the text is a day that exists, unlike 2026-02-30. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Returns whether the text is a date-time with a zone (`2026-02-10T09:30:00-05:00`) on a day that exists. */
export function isZonedDateTime(text: string): boolean {
  const match = dateTimePattern.exec(text);
  return match?.[1] !== undefined && isDay(match[1]);
}

/** Returns how many days the month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Returns the day of a date or date-time: the day that its author wrote, in the author's own zone. A note's id
 * begins with it, and so never depends on where the site is built.
 *
 * @param text a date, a date-time or a note's id
 */
export function dayOf(text: string): Day {
  return text.slice(0, 10);
}

/** Returns the day in UTC at an instant. */
export function utcDay(now: Date): Day {
  return now.toISOString().slice(0, 10);
}

/** Returns the instant at which a day begins in UTC. */
export function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Returns how many days the second day is after the first. */
export function daysBetween(first: Day, second: Day): number {
  return (Date.parse(second) - Date.parse(first)) / 86_400_000;
}

/** Returns the day a number of days after another, or before it if the number is negative. */
export function addDays(day: Day, days: number): Day {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + days);
  return utcDay(date);
}
