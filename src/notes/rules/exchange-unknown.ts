import { exchangeCodes, exchangeNamed } from '../terms/exchanges.ts';
import { nearest } from '../terms/nearest.ts';
import { parseTicker } from '../terms/ticker.ts';
import type { NoteRule } from './rule.ts';

export const exchangeUnknown: NoteRule = {
  id: 'exchange-unknown',
  severity: 'warning',
  what: 'The exchange of the ticker is known.',
  why: 'A misspelt exchange makes a page of its own, with a consensus of its own.',
  examples: {
    passes: ['ticker: NASDAQ:FIXT', 'ticker: B3:FIXT4', 'ticker: KOSDAQ:123456'],
    fails: ['ticker: NSDAQ:FIXT', 'ticker: FIXT:NASDAQ', 'ticker: GALAXY:FIXT'],
  },
  check({ note }) {
    const { exchange = '', symbol = '' } = parseTicker(note.ticker) ?? {};
    if (exchangeNamed(exchange)) return [];
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
        : `write its usual code; if ${exchange} is right, accept the warning: \`accept: [{ rule: exchange-unknown, why: … }]\``,
    };
  },
};
