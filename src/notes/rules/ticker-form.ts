import { exchangeCodes, exchangeNamed } from '../terms/exchanges.ts';
import { nearest } from '../terms/nearest.ts';
import { type Ticker, tickerOf, tickerSlug, usualTicker } from '../terms/ticker.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

export const tickerForm: NoteRule = {
  id: 'ticker-form',
  severity: 'warning',
  what: 'A ticker is written in one way: with the usual code of a known exchange, without a suffix, with a class of shares as that exchange writes it, and with four digits in Hong Kong.',
  why: 'The ticker is the address of its page. One stock under two spellings has two pages and two consensuses.',
  examples: {
    passes: [
      'ticker: NASDAQ:FIXT',
      'ticker: LSE:FIXT',
      'ticker: NYSE:FIXT.B',
      'ticker: TSXV:FIXT',
      'ticker: NSE:M&M',
      'ticker: HKEX:0700',
      'ticker: B3:FIXT4',
      'ticker: KOSDAQ:123456',
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
      'ticker: NSDAQ:FIXT',
      'ticker: FIXT:NASDAQ',
      'ticker: GALAXY:FIXT',
    ],
  },
  check({ note }) {
    const ticker = tickerOf(note);
    if (!exchangeNamed(ticker.exchange)) return unknownExchange(ticker);
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

function unknownExchange({ exchange, symbol }: Ticker): NoteProblem {
  const swapped = exchangeNamed(symbol);
  // Of three letters, one slip makes any of a dozen exchanges.
  const near = exchange.length > 3 ? nearest(exchange, exchangeCodes) : undefined;
  const meant = swapped ? `${swapped.code}:${exchange}` : near && `${near}:${symbol}`;
  return {
    reason: `Unexpected exchange \`${exchange}\`, expected ${meant ? `\`${meant}\`` : 'one that is known, such as NASDAQ'}`,
    field: ['ticker'],
    label: swapped
      ? 'symbol and exchange are swapped'
      : near
        ? `did you mean ${near}?`
        : 'on no list',
    help: meant
      ? `write \`ticker: ${meant}\`, and rename the file of the note`
      : `write its usual code; if ${exchange} is right, accept the warning: \`accept: [{ rule: ticker-form, why: … }]\``,
  };
}
