import { unchangedWords } from '../words/watching.ts';

/* The reader's tickers, kept in this browser and nowhere else. */

/** The most tickers in a list. A link may carry any number. */
export const mostTickers = 200;

const slugPattern = /^[a-z0-9](?:[a-z0-9.-]{0,46}[a-z0-9])?$/;

/** Sites below several paths of one origin each keep their own. */
const keyOf = (name: Kept): string =>
  `ratings-digest:${name}:${import.meta.env.BASE_URL.slice(0, -1)}`;

type Kept = 'watchlist' | 'visits';

/** Returns a text that the browser keeps for this site; null if it keeps none. */
export function readKept(name: Kept): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Keeps a text in the browser, and returns whether it could. */
export function keep(name: Kept, text: string): boolean {
  try {
    localStorage.setItem(keyOf(name), text);
    return true;
  } catch {
    return false;
  }
}

/** Returns the slugs among arbitrary values, each once, in their order. */
function slugsIn(values: readonly unknown[]): string[] {
  const slugs = values.filter(
    (value): value is string => typeof value === 'string' && slugPattern.test(value),
  );
  return [...new Set(slugs)];
}

/** Returns the list that was kept; empty for anything else. */
export function parseKept(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? slugsIn(value).slice(0, mostTickers) : [];
  } catch {
    return [];
  }
}

/** Returns the list that a link carries after `#`: `#kc,snps`. */
export function parseHash(hash: string): string[] {
  const [text = ''] = hash.slice(1).split('&');
  try {
    return slugsIn(decodeURIComponent(text).toLowerCase().split(','));
  } catch {
    return [];
  }
}

export function formatHash(slugs: readonly string[]): string {
  return `#${slugs.join(',')}`;
}

/** Returns the list; empty if the browser keeps none for this site. */
export function readWatchlist(): string[] {
  return parseKept(readKept('watchlist'));
}

/** Keeps a list. If it cannot, it returns the reason for the reader. */
export function keepWatchlist(slugs: readonly string[]): string | undefined {
  if (new Set(slugs).size > mostTickers) return unchangedWords.full(mostTickers);
  return keep('watchlist', JSON.stringify(slugsIn(slugs))) ? undefined : unchangedWords.blocked;
}

/** Calls back when another tab changes the list. */
export function onWatchlistChange(change: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === keyOf('watchlist') || event.key === null) change();
  });
}
