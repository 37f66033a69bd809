import { expect, test } from 'vitest';
import { exchangeCodes } from '../../../src/notes/terms/exchanges.ts';
import { marketHours } from '../../../src/notes/terms/market-hours.ts';

test('an exchange is known by any of its names', () => {
  expect(marketHours('NYSE')).toEqual({
    timeZone: 'America/New_York',
    open: '09:30',
    close: '16:00',
  });
  expect(marketHours('NasdaqGS')).toEqual(marketHours('NASDAQ'));
  expect(marketHours('NOWHERE')).toBeUndefined();
});

test('every zone exists, and every market opens before it closes', () => {
  const known = exchangeCodes.flatMap((code) => marketHours(code) ?? []);
  expect(known.length).toBeGreaterThan(20);
  for (const { timeZone, open, close } of known) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(open < close).toBe(true);
  }
});
