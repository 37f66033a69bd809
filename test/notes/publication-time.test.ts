import { expect, test } from 'vitest';
import { publicationTime, wallClock } from '../../src/notes/publication-time.ts';

const newYork = { timeZone: 'America/New_York', language: 'en-US' };
const timeOf = (published: string, exchange = 'NASDAQ', zone = newYork) =>
  publicationTime({ published }, exchange, zone)?.replace(/\u00a0/g, ' ');

test('a day alone has no time', () => {
  expect(timeOf('2026-02-10')).toBeUndefined();
});

test.each([
  ['2026-02-10T08:15:00-05:00', '8:15 AM EST, before the open'],
  ['2026-02-10T09:30:00-05:00', '9:30 AM EST'],
  ['2026-02-10T15:59:00-05:00', '3:59 PM EST'],
  ['2026-02-10T16:00:00-05:00', '4:00 PM EST, after the close'],
  ['2026-07-10T08:15:00-04:00', '8:15 AM EDT, before the open'],
  // A Saturday has no session.
  ['2026-02-14T08:15:00-05:00', '8:15 AM EST'],
])('%s in New York', (published, expected) => {
  expect(timeOf(published)).toBe(expected);
});

test('a market in another zone is named, and has its own clock', () => {
  expect(timeOf('2026-02-10T20:00:00-05:00', 'HKEX')).toBe('8:00 PM EST, before the open of HKEX');
  expect(timeOf('2026-02-10T10:00:00-05:00', 'LSE')).toBe('10:00 AM EST');
  expect(timeOf('2026-02-10T12:00:00-05:00', 'LSE')).toBe('12:00 PM EST, after the close of LSE');
});

test('a market whose hours are not known has a time alone', () => {
  expect(timeOf('2026-02-10T08:15:00-05:00', 'NOWHERE')).toBe('8:15 AM EST');
});

test('names the day of the site’s zone if it is another day', () => {
  const berlin = { timeZone: 'Europe/Berlin', language: 'en-GB' };
  expect(timeOf('2026-02-10T23:30:00-05:00', 'NASDAQ', berlin)).toBe(
    '05:30 CET on 11 February 2026, after the close of NASDAQ',
  );
});

test('a clock says the day and the time of its zone', () => {
  const now = new Date('2026-02-10T03:00:00Z');
  expect(wallClock(now, 'America/New_York')).toEqual({
    day: '2026-02-09',
    isWeekend: false,
    time: '22:00',
  });
  expect(wallClock(now, 'Asia/Tokyo').day).toBe('2026-02-10');
});
