import { describe, expect, test } from 'vitest';
import { formatMoney, isCurrency } from '../../../src/notes/terms/money.ts';

describe('isCurrency', () => {
  test.each(['USD', 'HKD', 'JPY', 'GBP', 'GBX', 'ZAC', 'ILA'])('%s', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  test.each(['usd', 'US$', '$', 'USDT', 'dollars', ''])('not %j', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
});

describe('formatMoney', () => {
  test.each([
    [15.6, 'USD', '$15.60'],
    [205.16, 'USD', '$205.16'],
    [1300, 'USD', '$1,300.00'],
    [0.0825, 'USD', '$0.0825'],
    [0.1234, 'USD', '$0.1234'],
    [9500.5, 'IDR', 'IDR 9,500.50'],
    [9500, 'IDR', 'IDR 9,500'],
    [1.5, 'KWD', 'KWD 1.500'],
    [430, 'HKD', 'HK$430.00'],
    [2500, 'JPY', '¥2,500'],
    [1250, 'GBX', '1,250p'],
    [1250.5, 'GBX', '1,250.5p'],
    [12.5, 'GBP', '£12.50'],
    [412500, 'ZAC', 'ZAC 412,500'],
    [1250.5, 'ILA', 'ILA 1,250.5'],
  ])('%d %s is %s', (amount, currency, text) => {
    expect(formatMoney(amount, currency).replace('\u00a0', ' ')).toBe(text);
  });
});
