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
