import { parseTicker, tickerSlug, usualTicker } from '../terms/ticker.ts';
import type { NoteRule } from './rule.ts';

export const tickerForm: NoteRule = {
  id: 'ticker-form',
  severity: 'warning',
  what: 'A ticker is written in one way: the exchange by its usual code and without a suffix, a class of shares as that exchange writes it, and four digits in Hong Kong.',
  why: 'The ticker is the address of its page. One stock under two spellings has two pages and two consensuses.',
  examples: {
    passes: [
      'ticker: LSE:FIXT',
      'ticker: NYSE:FIXT.B',
      'ticker: TSXV:FIXT',
      'ticker: NSE:M&M',
      'ticker: HKEX:0700',
    ],
    fails: [
      'ticker: LON:FIXT',
      'ticker: XNYS:FIXT',
      'ticker: NASDAQGS:FIXT',
      'ticker: NYSE:FIXT-B',
      'ticker: HKEX:700',
      'ticker: LSE:FIXT.L',
      'ticker: NASDAQ:FIXT.O',
      'ticker: TSE:FIXT',
    ],
  },
  check({ note }) {
    const ticker = parseTicker(note.ticker);
    if (!ticker) return [];
    const usual = usualTicker(ticker);
    const written = `${usual.exchange}:${usual.symbol}`;
    if (written === note.ticker) return [];
    const isMoved = tickerSlug(usual) !== tickerSlug(ticker);
    return {
      reason: `Unexpected \`${note.ticker}\` as the ticker, expected \`${written}\``,
      field: ['ticker'],
      label:
        usual.exchange === ticker.exchange ? 'another spelling' : `listed under ${usual.exchange}`,
      help: `write \`ticker: ${written}\`${isMoved ? ', and rename the file of the note; one that is published already keeps its address, and accepts the warning' : ''}`,
    };
  },
};
