import { tickerOf } from '../../notes/terms/ticker.ts';
import { flips } from './flips.ts';
import { type ArchiveRule, whereIs } from './rule.ts';
import { withoutFile } from './stock-name.ts';

const id = 'exchange-flip';

export const exchangeFlip: ArchiveRule = {
  id,
  severity: 'warning',
  what: 'A symbol stays on its exchange.',
  why: 'NYSE for NASDAQ is a common slip. For a company that did move, accept the warning once.',
  examples: {
    passes: [
      ['ticker: NYSE:FIXT', 'published: 2026-01-06\nticker: NYSE:FIXT'],
      ['ticker: NYSE:FIXT', 'published: 2026-01-06\nticker: HKEX:FIXT'],
      [
        'ticker: NYSE:FIXT',
        'published: 2026-01-06\nticker: NASDAQ:FIXT\naccept: [{ rule: exchange-flip, why: Moved }]',
        'published: 2026-01-07\nticker: NASDAQ:FIXT',
      ],
    ],
    fails: [['ticker: NYSE:FIXT', 'published: 2026-01-06\nticker: NASDAQ:FIXT']],
  },
  check(context) {
    return flips(
      withoutFile(context),
      id,
      (note) => tickerOf(note).exchange,
      (note, usual) => ({
        field: ['ticker'],
        reason: `Unexpected exchange in \`${note.ticker}\`, expected \`${usual.ticker}\` as in ${whereIs(usual, 'ticker')}`,
        label: 'on another exchange before',
        help: `write \`ticker: ${usual.ticker}\`; if the company moved, accept the warning: \`accept: [{ rule: ${id}, why: … }]\``,
      }),
    );
  },
};
