import { fold } from './fold.ts';
import type { NamedTicker } from './names.ts';
import { foldQuery } from './words.ts';

/** Returns a folded query as a symbol: `BRK-B` and `BRK B` are ways to write `BRK.B`. */
export function asSymbol(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** Returns 0 for the ticker whose very symbol is asked for, with its exchange or without; 1 for one whose symbol begins so; else 2. */
export function symbolRank({ symbol, exchange }: NamedTicker, asked: string): 0 | 1 | 2 {
  const own = asSymbol(fold(symbol));
  if (own === asked || fold(exchange) + own === asked) return 0;
  return own.startsWith(asked) ? 1 : 2;
}

/** Returns whether a query is a ticker's very symbol, with its exchange or without. */
export function isSymbol(ticker: NamedTicker, query: string): boolean {
  return symbolRank(ticker, asSymbol(foldQuery(query))) === 0;
}
