import { describe, expect, test } from 'vitest';
import { nameOn, parseStock, splitBetween, tickerOn } from '../../src/notes/stock.ts';
import { fileOf } from './file-of.ts';

const parse = (yaml: string, path = 'stocks/metx.md') =>
  parseStock(fileOf(path, `---\n${yaml}\n---\n`));
const metx = 'ticker: NASDAQ:METX\ncompany: Metax Platforms';

describe('parseStock', () => {
  test('a stock with everything that its file can say', () => {
    const { value: stock, diagnostics } = parse(`${metx}
aliases:
  - { name: Facebox, until: 2021-10-27 }
  - { name: MTX }
formerTickers:
  - { ticker: NASDAQ:FBX, until: 2022-06-08 }
listings: [XETRA:FB2A]
splits:
  2026-05-04: 4:1
  2020-05-04: 1:10
earlierCompanies:
  - { company: Ball Fund, until: 2022-01-30 }`);
    expect(diagnostics).toEqual([]);
    if (!stock) throw new Error('No stock.');
    expect(stock).toMatchObject({ slug: 'metx', splits: { '2026-05-04': '4:1' } });
    expect([nameOn(stock, '2021-10-27'), nameOn(stock, '2021-10-28')]).toEqual([
      'Facebox',
      'Metax Platforms',
    ]);
    expect([tickerOn(stock, '2022-06-08'), tickerOn(stock, '2022-06-09')]).toEqual([
      'NASDAQ:FBX',
      'NASDAQ:METX',
    ]);
    expect(splitBetween(stock, '2026-05-03', '2026-05-04')).toBe(4);
    expect(splitBetween(stock, '2026-05-04', '2026-06-01')).toBe(1);
    expect(splitBetween(stock, '2020-01-02', '2026-06-01')).toBe(0.4);
  });

  test.each([
    ['', 'stocks/other.md', 'Unexpected file name `stocks/other.md`, expected `stocks/metx.md`'],
    [
      'splits: { 2026-05-04: 4-for-1 }',
      undefined,
      'Unexpected `4-for-1` as `splits.2026-05-04`, expected new shares, a colon and old ones, such as 4:1',
    ],
    [
      'splits: { 2026-05-04: 4:4 }',
      undefined,
      'Unexpected `4:4` as `splits.2026-05-04`, expected new shares, a colon and old ones, such as 4:1',
    ],
    [
      'splits: { May 2026: 4:1 }',
      undefined,
      'Unexpected `4:1` as `splits.May 2026`, expected a date such as 2026-02-10 before the colon',
    ],
    ['splits: 4:1', undefined, 'Unexpected `4:1` as `splits`, expected a group of fields'],
    [
      'listings: [NASDAQ:METX]',
      undefined,
      'Unexpected `NASDAQ:METX` as `listings[0]`, expected another ticker than `ticker`',
    ],
    [
      'formerTickers: [{ ticker: NASDAQ:FBX }]',
      undefined,
      'Unexpected end of `formerTickers[0]`, expected `until`',
    ],
    ['split: { 2026-05-04: 4:1 }', undefined, 'Unexpected field `split`, expected `splits`'],
  ])('%s is refused', (yaml, path, reason) => {
    const { value: stock, diagnostics } = parse(`${metx}\n${yaml}`, path);
    expect(stock).toBeUndefined();
    expect(diagnostics.map((found) => found.reason)).toEqual([reason]);
  });

  test('the fixes can be pasted, and invent no day', () => {
    const helps = (yaml: string) =>
      parse(`${metx}\n${yaml}`).diagnostics.map((found) => found.help);
    expect(helps('splits: { 2026-05-04: 4-for-1 }')).toEqual(['write `2026-05-04: 4:1`']);
    expect(helps('splits: 4:1')).toEqual(['write `splits: { YYYY-MM-DD: 4:1 }`']);
    expect(helps('splits: { 5/13/2026: 4:1 }')).toEqual(['write the day as `2026-05-13`']);
  });
});
