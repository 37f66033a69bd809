import { describe, expect, test } from 'vitest';
import { parseTicker, tickerSlug, usualTicker } from '../../../src/notes/terms/ticker.ts';

describe('parseTicker', () => {
  test.each([
    ['NASDAQ:KC', 'NASDAQ', 'KC'],
    ['NYSE:BRK.B', 'NYSE', 'BRK.B'],
    ['NYSE:BF-B', 'NYSE', 'BF-B'],
    ['HKEX:0700', 'HKEX', '0700'],
    ['NYSE:Y', 'NYSE', 'Y'],
    ['NYSE:TRUE', 'NYSE', 'TRUE'],
    ['NYSE:1E5', 'NYSE', '1E5'],
    ['NSE:M&M', 'NSE', 'M&M'],
    ['B3:PETR4', 'B3', 'PETR4'],
  ])('%s', (text, exchange, symbol) => {
    expect(parseTicker(text)).toEqual({ exchange, symbol });
  });

  test.each([
    'KC',
    'nasdaq:kc',
    'NASDAQ: KC',
    'NASDAQ/KC',
    'NASDAQ:',
    ':KC',
    'NASDAQ:..',
    'NASDAQ:.KC',
    'NASDAQ:KC/../..',
    'NASDAQ:KC\n',
    'NASDAQ:KC:KC',
    '3B:KC',
    'NSE:&M',
    '',
  ])('not %j', (text) => {
    expect(parseTicker(text)).toBeUndefined();
  });
});

describe('tickerSlug', () => {
  test.each([
    ['NASDAQ:KC', 'kc'],
    ['NYSE:BRK.B', 'brk.b'],
    ['OTC:TCEHY', 'tcehy'],
    ['HKEX:0700', 'hkex-0700'],
    ['LSE:VOD', 'lse-vod'],
    ['LON:VOD', 'lon-vod'],
    ['AMEX:FIXT', 'fixt'],
    ['BATS:FIXT', 'fixt'],
    ['XNYS:FIXT', 'xnys-fixt'],
    ['NSE:M&M', 'nse-m-and-m'],
    ['B3:PETR4', 'b3-petr4'],
  ])('%s is %s', (text, slug) => {
    const ticker = parseTicker(text);
    expect(ticker && tickerSlug(ticker)).toBe(slug);
  });
});

describe('usualTicker', () => {
  test.each([
    ['LON:BARX', 'LSE:BARX'],
    ['AIM:FIXT', 'LSE:FIXT'],
    ['XNYS:FIXT', 'NYSE:FIXT'],
    ['NASDAQGS:KC', 'NASDAQ:KC'],
    ['AMEX:FIXT', 'NYSEAMERICAN:FIXT'],
    ['ETR:SAP', 'XETRA:SAP'],
    ['NYSE:BRK-B', 'NYSE:BRK.B'],
    ['TSX:BBD-B', 'TSX:BBD.B'],
    ['STO:VOLV.B', 'STO:VOLV-B'],
    ['HKEX:700', 'HKEX:0700'],
    ['HKG:00700', 'HKEX:0700'],
    ['HKEX:0700.HK', 'HKEX:0700'],
    ['LSE:VOD.L', 'LSE:VOD'],
    ['NASDAQ:KC.O', 'NASDAQ:KC'],
    ['NASDAQ:AAPL.OQ', 'NASDAQ:AAPL'],
    ['NYSE:IBM.N', 'NYSE:IBM'],
    ['NYSE:BRK.B.US', 'NYSE:BRK.B'],
    ['NASDAQ:KC.US', 'NASDAQ:KC'],
    ['TSE:SHOP', 'TSX:SHOP'],
    ['TYO:7203', 'TSE:7203'],
    ['XTSE:SHOP', 'TSX:SHOP'],
  ])('%s is %s', (text, usual) => {
    const { exchange, symbol } = usualTicker(parseTicker(text) ?? { exchange: '', symbol: '' });
    expect(`${exchange}:${symbol}`).toBe(usual);
  });

  test.each([
    'NYSE:BRK.B',
    'NYSE:RDS.A',
    'NYSE:FIXT.O',
    'NYSE:KC',
    'TSX:REI.UN',
    'TSXV:FIXT',
    'NSE:BAJAJ-AUTO',
    'NSE:M&M',
    'BSE:500325',
    'TSE:285A',
    'HKEX:80700',
    'STO:VOLV-B',
    'OTCQX:RHHBY',
    'NSDAQ:KC',
  ])('%s stays', (text) => {
    const { exchange, symbol } = usualTicker(parseTicker(text) ?? { exchange: '', symbol: '' });
    expect(`${exchange}:${symbol}`).toBe(text);
  });
});
