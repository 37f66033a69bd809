import type { FoundAnalyst } from './analysts.ts';
import { fold } from './fold.ts';
import type { NamedFirm, NamedTicker, Names } from './names.ts';
import { asSymbol, symbolRank } from './symbol.ts';
import { foldQuery, hasWords, wordsOfQuery } from './words.ts';

/** A page that a query may mean. */
export type Suggestion = { ticker: NamedTicker } | { firm: NamedFirm } | { analyst: FoundAnalyst };

/**
 * Returns the pages that an unfinished query may mean, best first: the exact symbol, then symbols that
 * begin with the query, then tickers, firms and analysts with a word that begins with it. Typing errors
 * are for the search page to forgive.
 */
export function suggest(
  { tickers, firms, analysts }: Names,
  query: string,
  most: number,
): Suggestion[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const symbol = asSymbol(foldQuery(query));
  const isNamed = (...names: string[]) => hasWords(fold(names.join(' ')), words);
  const ranked = tickers
    .map((ticker) => ({ ticker, rank: symbolRank(ticker, symbol) }))
    .filter(({ ticker, rank }) => rank < 2 || isNamed(ticker.company, ...ticker.also))
    .sort((a, b) => a.rank - b.rank);
  return [
    ...ranked.map(({ ticker }) => ({ ticker })),
    ...firms.filter(({ name, also }) => isNamed(name, ...also)).map((firm) => ({ firm })),
    ...analysts.filter(({ name }) => isNamed(name)).map((analyst) => ({ analyst })),
  ].slice(0, most);
}
