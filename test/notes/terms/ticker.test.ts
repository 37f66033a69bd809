import { describe, expect, test } from 'vitest';
import { parseTicker, tickerSlug } from '../../../src/notes/terms/ticker.ts';

describe('parseTicker', () => {
  test.each([
    ['NASDAQ:KC', 'NASDAQ', 'KC'],
    ['NYSE:BRK.B', 'NYSE', 'BRK.B'],
    ['NYSE:BF-B', 'NYSE', 'BF-B'],
    ['HKEX:0700', 'HKEX', '0700'],
    ['NYSE:Y', 'NYSE', 'Y'],
    ['NYSE:TRUE', 'NYSE', 'TRUE'],
    ['NYSE:1E5', 'NYSE', '1E5'],
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
  ])('%s is %s', (text, slug) => {
    const ticker = parseTicker(text);
    expect(ticker && tickerSlug(ticker)).toBe(slug);
  });
});
