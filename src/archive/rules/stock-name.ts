import type { Note } from '../../notes/note.ts';
import { nameOn, type Stock, tickerOn } from '../../notes/stock.ts';
import { onceFor } from '../../notes/terms/once-for.ts';
import type { Stocks } from '../stocks.ts';
import { type ArchiveContext, type ArchiveRule, eachNote, type FieldProblem } from './rule.ts';

export const stockName: ArchiveRule = {
  id: 'stock-name',
  severity: 'warning',
  what: "A note names a stock's ticker and company as its file has them on that day.",
  why: 'A file in `content/stocks/` says when a company took another name or ticker. A note with the old ticker after that day is on no page of the company.',
  examples: {
    passes: [
      ['ticker: NYSE:OLDX\ncompany: Old Example\npublished: 2025-06-02'],
      ['ticker: NYSE:NEWX\ncompany: New Example\npublished: 2026-01-05'],
      ['ticker: NYSE:NEWX\ncompany: Shell Fund\npublished: 2024-06-03'],
    ],
    fails: [
      ['ticker: NYSE:OLDX\ncompany: New Example\npublished: 2026-01-05'],
      ['ticker: NASDAQ:NEWX\ncompany: New Example\npublished: 2026-01-05'],
      ['ticker: NYSE:NEWX\ncompany: Old Example\npublished: 2026-01-05'],
      ['ticker: NYSE:NEWX\ncompany: New Example\npublished: 2024-06-03'],
    ],
  },
  check: eachNote(({ note }, { slug, stock: own, stocks }) => {
    const earlier = stocks.earlier(slug);
    if (earlier) {
      const isRight = note.company === earlier.company;
      return isRight ? undefined : problem(note, 'company', earlier.company, earlier.now);
    }
    const stock = own ?? renamedIn(stocks).get(note.ticker);
    if (!stock) return undefined;
    const [ticker, name] = [tickerOn(stock, note.day), nameOn(stock, note.day)];
    const isAlias = stock.aliases?.some(
      (alias) => alias.until === undefined && alias.name === note.company,
    );
    return [
      ...(note.ticker === ticker ? [] : [problem(note, 'ticker', ticker, stock)]),
      ...(note.company === name || isAlias ? [] : [problem(note, 'company', name, stock)]),
    ];
  }),
};

/** Returns the stocks by the tickers that they had before. */
const renamedIn = onceFor(
  ({ all }: Stocks) =>
    new Map(
      all.flatMap((stock) =>
        (stock.formerTickers ?? []).map(({ ticker }) => [ticker, stock] as const),
      ),
    ),
);

function problem(
  note: Note,
  field: 'ticker' | 'company',
  expected: string,
  stock: Stock,
): FieldProblem {
  return {
    field: [field],
    reason: `Unexpected \`${note[field]}\` as \`${field}\` on ${note.day}, expected \`${expected}\` as in content/${stock.path}`,
    label: `not the stock's ${field === 'ticker' ? 'ticker' : 'name'} on that day`,
    help: `write \`${field}: ${expected}\`, or mend the days in content/${stock.path}`,
  };
}

/**
 * Returns the notes on a stock if no file speaks of it. If one does, `stock-name` knows the right
 * name.
 */
export function withoutFile({ entries, stock, until }: ArchiveContext): ArchiveContext['entries'] {
  return stock || until ? [] : entries;
}
