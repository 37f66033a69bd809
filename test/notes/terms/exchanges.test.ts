import { expect, test } from 'vitest';
import {
  exchangeCodes,
  exchangeNamed,
  exchangeOfSuffix,
} from '../../../src/notes/terms/exchanges.ts';

test.each([
  ['NYSE', 'NYSE'],
  ['New York Stock Exchange', 'NYSE'],
  ['NasdaqGS', 'NASDAQ'],
  ['XLON', 'LSE'],
  ['lon', 'LSE'],
  ['TSX', 'TSX'],
  ['TSXV', 'TSXV'],
  ['TSX-V', 'TSXV'],
  ['NSE', 'NSE'],
  ['BSE', 'BSE'],
  ['NSDAQ', undefined],
  ['', undefined],
])('%s is %s', (name, code) => {
  expect(exchangeNamed(name)?.code).toBe(code);
});

test('no exchange has the code or the suffix of another one', () => {
  for (const code of exchangeCodes) expect(exchangeNamed(code)?.code).toBe(code);
  expect(exchangeOfSuffix('')).toBeUndefined();
  expect(exchangeOfSuffix('B')).toBeUndefined();
});
