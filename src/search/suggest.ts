import { fold } from './fold.ts';
import type { Named } from './names.ts';
import { asSymbol, symbolRank } from './symbol.ts';
import { foldQuery, hasWords, wordsOfQuery } from './words.ts';

/**
 * Returns what an unfinished query may mean, best first: the exact symbol, then symbols that begin with
 * the query, then tickers, firms and analysts with a word that begins with it. Typing errors are for the
 * search page to forgive.
 */
export function suggest(names: readonly Named[], query: string, most: number): Named[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const symbol = asSymbol(foldQuery(query));
  return names
    .map((named) => ({ named, rank: symbolRank(named, symbol) }))
    .filter(
      ({ named: { name, also }, rank }) =>
        rank < 2 || hasWords(fold([name, ...also].join(' ')), words),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ named }) => named);
}
