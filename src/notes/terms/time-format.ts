import { attempt } from './attempt.ts';
import { type Day, midnight } from './dates.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns a format of dates and times, in UTC unless it names a zone. Making one takes as long as using it a
 * hundred times, so each is made once.
 */
export function timeFormat(
  language: string,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = [language, ...Object.entries(style)].join();
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...style });
  formats.set(key, format);
  return format;
}

/** Returns whether the text names a time zone, as `America/New_York` does. */
export function isTimeZone(text: string): boolean {
  return attempt(() => timeFormat('en', { timeZone: text })) !== undefined;
}

/**
 * Returns a function that writes days in one style. The pages of a site name the same few days again and again, so
 * each is written once.
 */
export function dayFormat(
  style: Intl.DateTimeFormatOptions,
): (day: Day, language: string) => string {
  const written = new Map<string, string>();
  return (day, language) => {
    const key = `${language} ${day}`;
    const text = written.get(key) ?? timeFormat(language, style).format(midnight(day));
    written.set(key, text);
    return text;
  };
}
