import { isDay, isZonedDateTime } from '../../terms/dates.ts';
import { nearestDay } from '../../terms/nearest-day.ts';
import type { Refusal } from './refusal.ts';

export function refuseDay(value: string): Refusal | undefined {
  if (isDay(value)) return undefined;
  const near = nearestDay(value);
  const meant = near ? [near.day].filter(isDay) : daysMeant(value);
  return {
    expected: 'a date such as 2026-02-10',
    label: near?.why ?? 'not a date',
    fix: meant.length === 1 ? meant[0] : undefined,
    help:
      meant.length === 2
        ? `write \`${meant.join('` or `')}\`, whichever is meant`
        : near && meant.length === 0
          ? 'check the day against the source'
          : undefined,
  };
}

/** Returns the days that `01/05/2026` may mean: 5 January and 1 May. */
function daysMeant(value: string): string[] {
  const [, a = '', b = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')];
  return [...new Set([`${year}-${first}-${second}`, `${year}-${second}-${first}`])].filter(isDay);
}

export function refuseMoment(value: string): Refusal | undefined {
  if (isDay(value) || isZonedDateTime(value)) return undefined;
  const expected =
    'a date such as 2026-02-10, or a date-time with a zone such as 2026-02-10T09:30:00-05:00';
  const joined = value.replace(/^(\S{10}) +/, '$1T').replace(/ +(?=Z|[+-]\d)/, '');
  if (isZonedDateTime(joined)) {
    return { expected, label: 'put a `T`, not a space, between day and time', fix: joined };
  }
  const mended = momentMeant(value);
  const [, local = value, zone] = /^(.*\d(?: ?[ap]m)?) ?\(?([A-Z]{1,5})\)?$/i.exec(value) ?? [];
  const isNamed = zone !== undefined && !/^(?:Z|UTC|GMT|[ap]m)$/i.test(zone);
  const inZone = momentMeant(`${isNamed ? local : value} Z`);
  if (!mended && inZone) {
    return {
      expected,
      label: isNamed ? 'the zone is a name' : 'the zone is missing',
      help: `${isNamed ? 'write' : 'add'} the zone in hours from UTC, as in \`${inZone.replace('Z', '-05:00')}\` (\`Z\` for UTC), or write the date alone`,
    };
  }
  if (mended) return { expected, label: 'not a date-time in this form', fix: mended };
  const day = refuseDay(value);
  // A day alone would lose the time.
  return /\d:\d\d/.test(value) ? { expected, label: day?.label } : { ...day, expected };
}

/** Returns the date-time that `2026-2-10 9:30 -0500` or `10 Feb 2026, 9:30 GMT` means; undefined if a part of it is open. */
function momentMeant(value: string): string | undefined {
  const [, date = '', hour = '', minute = '', second, half, zone = ''] =
    /^(.{8,30}?),?(?:[Tt ]| at )\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[-+−]\d{1,2}(?::?\d\d)?)$/i.exec(
      value,
    ) ?? [];
  const day = nearestDay(date)?.day ?? '';
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const [, sign, ahead = '', minutes = '00'] = /([-+−])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign ? `${sign === '−' ? '-' : sign}${ahead.padStart(2, '0')}:${minutes}` : 'Z';
  const meant = `${day}T${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offset}`;
  return isZonedDateTime(meant) ? meant : undefined;
}
