import { fold } from './fold.ts';
import type { NamedFirm, NamedTicker, Names } from './names.ts';
import { asSymbol, symbolRank } from './symbol.ts';
import { foldQuery, hasWords, wordsOfQuery } from './words.ts';

/** A page that a query may mean. */
export type Suggestion = { ticker: NamedTicker } | { firm: NamedFirm };

/**
 * Returns the pages that a query may mean while it is typed, best first: the ticker whose symbol it is,
 * tickers whose symbols begin with it, then tickers and firms whose names have words that begin with it.
 * A slip is not forgiven here: the page of the search does that.
 */
export function suggest({ tickers, firms }: Names, query: string, most: number): Suggestion[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const symbol = asSymbol(foldQuery(query));
  const isNamed = (...names: string[]) => hasWords(fold(names.join(' ')), words);
  const ranked = tickers.map((ticker) => ({ ticker, rank: symbolRank(ticker, symbol) }));
  const named = ranked.filter(
    ({ ticker, rank }) => rank === 2 && isNamed(ticker.company, ...ticker.also),
  );
  return [
    ...[...ranked.filter(({ rank }) => rank === 0), ...ranked.filter(({ rank }) => rank === 1)],
    ...named,
    ...firms.filter(({ name, also }) => isNamed(name, ...also)).map((firm) => ({ firm })),
  ]
    .slice(0, most)
    .map((found) => ('ticker' in found ? { ticker: found.ticker } : found));
}
