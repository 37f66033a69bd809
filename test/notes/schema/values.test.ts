import { describe, expect, test } from 'vitest';
import { refuseCurrency, refuseFigure } from '../../../src/notes/schema/values/figures.ts';
import { refuseText } from '../../../src/notes/schema/values/texts.ts';
import { refuseTicker } from '../../../src/notes/schema/values/tickers.ts';
import { refuseMoment } from '../../../src/notes/schema/values/times.ts';
import { refuseUrl } from '../../../src/notes/schema/values/web-addresses.ts';

/** What the author is told to write instead, if anything: a wrong guess is worse than none. */
describe('what was meant', () => {
  test.each([
    ['$13.12', '13.12'],
    ['US$13.12', '13.12'],
    ['USD 13.12', '13.12'],
    ['15.60 USD', '15.60'],
    ['1,300', '1300'],
    ['1,234,567.89', '1234567.89'],
    ['13,12', '13.12'],
    ['16%', '16'],
    ['16 %', '16'],
    ['+16', '16'],
    ['-$5', undefined],
    ['1.300,50', undefined],
    ['12,3456', undefined],
    ['1.3k', undefined],
    ['5 million', undefined],
    ['13-14', undefined],
    ['13/14', undefined],
    ['1e3', undefined],
    ['010', undefined],
    ['ten', undefined],
    ['', undefined],
  ])('the figure %j is %s', (typed, figure) => {
    expect(refuseFigure(typed, 'an amount', () => undefined)?.fix).toBe(figure);
  });

  test('a figure with more decimals than are shown is never rounded for its author', () => {
    const refuse = (typed: string) => refuseFigure(typed, 'an amount', () => undefined);
    expect(refuse('0.1234')).toBeUndefined();
    expect(refuse('0.12345')).toEqual({ expected: 'an amount', label: 'more than 4 decimals' });
    expect(refuse('$0.12345')?.fix).toBeUndefined();
  });

  test.each([
    ['usd', 'USD'],
    ['US$', 'USD'],
    ['€', 'EUR'],
    ['GBp', 'GBX'],
    ['pence', 'GBX'],
    ['ZAc', 'ZAC'],
    ['agorot', 'ILA'],
    ['$', undefined],
    ['¥', undefined],
    ['dollars', undefined],
  ])('the currency %s is %s', (typed, code) => {
    expect(refuseCurrency(typed)?.fix).toBe(code);
  });

  test.each([
    ['nyse:fixt', 'NYSE:FIXT'],
    ['NYSE: FIXT', 'NYSE:FIXT'],
    ['(NYSE: FIXT)', 'NYSE:FIXT'],
    ['NYSE/FIXT', 'NYSE:FIXT'],
    ['NASDAQ FIXT', 'NASDAQ:FIXT'],
    ['NasdaqGS: FIXT', 'NASDAQ:FIXT'],
    ['lon:vod', 'LSE:VOD'],
    ['XLON VOD', 'LSE:VOD'],
    ['NYSE:BRK/B', 'NYSE:BRK.B'],
    ['NYSE:BRK B', 'NYSE:BRK.B'],
    ['NYSE: BRK-B', 'NYSE:BRK.B'],
    ['Nasdaq GS: AAPL', 'NASDAQ:AAPL'],
    ['NYSE MKT:EXCO', 'NYSEAMERICAN:EXCO'],
    ['VOD.L', 'LSE:VOD'],
    ['7203.T', 'TSE:7203'],
    ['0700.HK', 'HKEX:0700'],
    ['700.hk', 'HKEX:0700'],
    ['VOLV-B.ST', 'STO:VOLV-B'],
    ['BBD-B.TO', 'TSX:BBD.B'],
    ['M&M.NS', 'NSE:M&M'],
    ['PETR4.SA', 'B3:PETR4'],
    ['KC.O', 'NASDAQ:KC'],
    ['AAPL.OQ', 'NASDAQ:AAPL'],
    ['KC UW Equity', 'NASDAQ:KC'],
    ['NASDAQ:KC US', 'NASDAQ:KC'],
    ['NASDAQ:KC US Equity', 'NASDAQ:KC'],
    ['NYSE:BRK/B US Equity', 'NYSE:BRK.B'],
    ['VOD LN', 'LSE:VOD'],
    ['700 HK Equity', 'HKEX:0700'],
    ['KC US', undefined],
    ['KC XX', undefined],
    ['BRK/B', undefined],
    ['BRK.B', undefined],
    ['FIXT', undefined],
    ['NYSE:../..', undefined],
  ])('the ticker %s is %s', (typed, ticker) => {
    expect(refuseTicker(typed)?.fix).toBe(ticker);
  });

  test.each([
    ['BRK/B', 'the exchange is missing', 'NYSE:BRK.B'],
    ['BRK-B', 'the exchange is missing', 'NYSE:BRK.B'],
    ['KC', 'the exchange is missing', 'NASDAQ:KC'],
    ['0700', 'the exchange is missing', 'HKEX:0700'],
    ['KC US', 'the exchange is missing', 'NASDAQ:KC'],
    ['KC US Equity', 'the exchange is missing', 'NASDAQ:KC'],
    ['BRK/B US', 'the exchange is missing', 'NYSE:BRK.B'],
    ['KC.US', 'the exchange is missing', 'NASDAQ:KC'],
    ['EXCO CN', 'the exchange is missing', 'TSX:EXCO'],
    ['EXC GR Equity', 'the exchange is missing', 'XETRA:EXC'],
    ['7203 JP', 'the exchange is missing', 'TSE:7203'],
    ['KC.US', 'the exchange is missing', 'NASDAQ:KC'],
    ['US0378331005', 'an ISIN', undefined],
    ['NASDAQ:US0378331005', 'an ISIN', undefined],
    ['EXCOn.DE', 'a code of Reuters', undefined],
    ['VOD XX', 'not an exchange, a colon and a symbol', undefined],
  ])('the ticker %s: %s', (typed, label, example) => {
    const refusal = refuseTicker(typed);
    expect(refusal?.label).toBe(label);
    if (example) expect(refusal?.help).toContain(`\`ticker: ${example}\``);
    else expect(refusal?.help ?? '').not.toContain('ticker:');
  });

  test.each([
    ['2026-01-05 09:30:00-05:00', '2026-01-05T09:30:00-05:00'],
    ['2026-01-05T09:30 Z', '2026-01-05T09:30Z'],
    ['2026-02-10T9:30-05:00', '2026-02-10T09:30-05:00'],
    ['2026-02-10T09:30:00-0500', '2026-02-10T09:30:00-05:00'],
    ['2026-2-10 9:30 pm -5', '2026-02-10T21:30-05:00'],
    ['2026-02-10t09:30z', '2026-02-10T09:30Z'],
    ['2026-02-10T25:30Z', undefined],
    ['2026-02-10 9:30 EST', undefined],
    ['Mon, 02 Mar 2026 13:30:00 GMT', '2026-03-02T13:30:00Z'],
    ['2 Mar 2026, 08:30 -0500', '2026-03-02T08:30-05:00'],
    ['March 2, 2026 at 8:30 AM ET', undefined],
    ['5 January 2026', '2026-01-05'],
    ['25/12/2026', '2026-12-25'],
    ['01/05/2026', undefined],
    ['2026-01-05T09:30:00', undefined],
    ['2026-02-30', undefined],
    ['2026-02-30T09:30:00Z', undefined],
  ])('the moment %s is %s', (typed, moment) => {
    expect(refuseMoment(typed)?.fix).toBe(moment);
  });

  test.each([
    ['www.example.com/a', 'https://www.example.com/a'],
    ['javascript:alert(1)', undefined],
    ['a report', undefined],
  ])('the address %s is %s', (typed, address) => {
    expect(refuseUrl(typed)?.fix).toBe(address);
  });
});

test('a text in which a letter was lost is refused, with its place', () => {
  expect(refuseText('Fixture Upgrades Nestl\ufffd to Buy', 200)?.help).toBe(
    'retype the letter after “xture Upgrades Nestl”',
  );
  expect(refuseText('Fixture Upgrades Nestlé to Buy', 200)).toBeUndefined();
});
