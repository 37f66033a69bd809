import { expect, test } from 'vitest';
import { amountAt, currenciesIn, figureIn } from '../../../src/notes/terms/amount.ts';

test.each([
  ['$15.60', 'USD', 15.6],
  ['US$1,250', 'USD', 1250],
  ['Rs. 860', 'INR', 860],
  ['PLN 86', 'PLN', 86],
  ['86 pln', 'PLN', 86],
  ['1,250p', 'GBX', 1250],
  ['1250 GBp', 'GBX', 1250],
  ['12.50 gbp', 'GBP', 12.5],
  ['1,250 Pence', 'GBX', 1250],
  ['860 agorot', 'ILA', 860],
])('%s is in %s', (written, currency, figure) => {
  expect([currenciesIn(written)[0], figureIn(written)]).toEqual([currency, figure]);
});

test('a mark can mean several currencies, and other words mean none', () => {
  expect(currenciesIn('$86')).toContain('CAD');
  expect(currenciesIn('C$86')).toEqual(['CAD']);
  expect(currenciesIn('¥2,500')).toEqual(['JPY', 'CNY']);
  expect(currenciesIn('86')).toEqual([]);
  expect(currenciesIn('TOP 86')).toEqual([]);
});

test.each([
  ['$86', 86, 3],
  ['86 EUR on', 86, 6],
  ['$2B', undefined, 3],
  ['€12,50', undefined, 5],
  ['$40-$45', undefined, 6],
  ['$0', undefined, 2],
])('of %s, the amount is %s', (text, value, end) => {
  expect(amountAt(text, 0)).toMatchObject({ amount: { value }, end });
});

test.each(['86', '86 percent', '15 P/E', 'x $86'])('%s is no amount', (text) => {
  expect(amountAt(text, 0)).toBeUndefined();
});
