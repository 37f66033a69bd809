import { onceFor } from '../../notes/terms/once-for.ts';
import { parseTicker, tickerOf } from '../../notes/terms/ticker.ts';

import type { Directory } from '../directory.ts';
import { isLike } from '../standing/one-company.ts';
import type { ArchiveRule } from './rule.ts';
import { withoutFile } from './stock-name.ts';

const id = 'not-as-listed';

export const notAsListed: ArchiveRule = {
  id,
  severity: 'warning',
  what: "A stock's newest note has the exchange and the company that `content/directory.json` or `directory.csv` lists for its symbol, where the directory lists stocks of that exchange. A company's name is right if it shares a word with the listed one, or is its initials.",
  why: 'The first note on a stock has no other note to be compared with, and the next ones are compared with it.',
  examples: {
    passes: [
      ['ticker: NASDAQ:LSTD\ncompany: Listed Example'],
      ['ticker: HKEX:LSTD\ncompany: Another Company'],
      ['ticker: NYSE:FIXT'],
    ],
    fails: [
      ['ticker: NYSE:LSTD\ncompany: Listed Example'],
      ['ticker: NASDAQ:LSTD\ncompany: Mistaken Company'],
    ],
  },
  check(context) {
    const note = withoutFile(context).at(-1)?.note;
    if (!note) return [];
    const { directory } = context;
    const { exchange, symbol } = tickerOf(note);
    const listed = exchangesIn(directory).has(exchange) ? directory.find(symbol) : [];
    const [first] = listed;
    if (!first) return [];
    const own = listed.find(({ ticker }) => parseTicker(ticker)?.exchange === exchange);
    const [field, actual, expected] = own
      ? (['company', note.company, own.company] as const)
      : (['ticker', note.ticker, first.ticker] as const);
    if (own && isLike(note.company, own.company)) return [];
    return [
      {
        note,
        field: [field],
        reason: `Unexpected \`${actual}\` as \`${field}\`, expected \`${expected}\` as in the directory`,
        label: own
          ? `the directory has another company for ${note.ticker}`
          : 'listed on another exchange',
        help: `write \`${field}: ${expected}\`; if the directory is behind, accept the warning: \`accept: [{ rule: ${id}, why: … }]\``,
      },
    ];
  },
};

const exchangesIn = onceFor(
  ({ all }: Directory) => new Set(all.map(({ ticker }) => parseTicker(ticker)?.exchange)),
);
