import { type Day, daysInMonth, isDay } from './dates.ts';

/**
 * Returns what is wrong with a text that should be a day, and the day that was meant; undefined if the text is no
 * date at all. `day` is empty if there is no such day, because only the author can look up the right one.
 */
export function nearestDay(text: string): { why: string; day: Day } | undefined {
  const said = dayInWords(text);
  if (said) return { why: 'a date is written YYYY-MM-DD', day: said };
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?=$|[T 日])/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) return { why: `there is no month ${month}`, day: '' };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return { why: `${monthNames[month - 1]} ${year} has ${last} days`, day: '' };
  }
  return { why: 'a date is written YYYY-MM-DD', day: `${match[1]}-${pad(month)}-${pad(day)}` };
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Returns the day of `10 February 2026`, `10-Feb-2026` or `Tue, Feb. 10, 2026`; undefined if there is no such day. */
function dayInWords(text: string): Day | undefined {
  const [, before, word = '', after, year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(
      text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i, ''),
    ) ?? [];
  const month = monthNames.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  const said = `${year}-${pad(month + 1)}-${pad(Number(before ?? after))}`;
  return word !== '' && (before === undefined) !== (after === undefined) && isDay(said)
    ? said
    : undefined;
}
