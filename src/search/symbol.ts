import { fold } from './fold.ts';
import type { Named } from './names.ts';
import { foldQuery } from './words.ts';

/** Returns a folded query as a symbol. `BRK-B` and `BRK B` mean `BRK.B`. */
export function asSymbol(folded: string): string {
  return folded.replaceAll(' ', '');
}

/**
 * Returns 0 for the ticker that has exactly this symbol, with or without its exchange and the zeros before
 * it; 1 for one whose symbol begins with it; 2 for any other, and for what is no ticker.
 */
export function symbolRank({ ticker }: Named, asked: string): 0 | 1 | 2 {
  if (!ticker) return 2;
  const own = asSymbol(fold(ticker.symbol));
  const names = [own, fold(ticker.exchange) + own].map(withoutZeros);
  if (names.includes(withoutZeros(asked))) return 0;
  return own.startsWith(asked) ? 1 : 2;
}

/** `0700` and `00700` are `700`, and `HKEX0700` is `HKEX700`. */
function withoutZeros(symbol: string): string {
  return symbol.replace(/^(\D*)0+(?=\d)/, '$1');
}

export function isSymbol(named: Named, query: string): boolean {
  return symbolRank(named, asSymbol(foldQuery(query))) === 0;
}
