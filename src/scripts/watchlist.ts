/* The reader's tickers, kept in this browser and nowhere else. */

/** The most tickers of a list, because a link can carry anything. */
const mostTickers = 200;

const slugPattern = /^[a-z0-9](?:[a-z0-9.-]{0,28}[a-z0-9])?$/;

/** Sites below several paths of one origin each keep a list. */
const key = `ratings-digest:watchlist:${import.meta.env.BASE_URL.replace(/\/$/, '')}`;

/** Returns the slugs among arbitrary values, each once, in their order. */
export function slugsIn(values: readonly unknown[]): string[] {
  const slugs = values.filter(
    (value): value is string => typeof value === 'string' && slugPattern.test(value),
  );
  return [...new Set(slugs)].slice(0, mostTickers);
}

/** Returns the list that was kept. Empty for anything that is no such list. */
export function parseKept(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? slugsIn(value) : [];
  } catch {
    return [];
  }
}

/** Returns the list that a link carries behind `#`: `#kc,snps`. */
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

/** Returns the list. Empty where the browser keeps nothing for this site. */
export function readWatchlist(): string[] {
  try {
    return parseKept(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Keeps a list; returns why it is not kept, as the reader is told, or undefined where it is. */
export function keepWatchlist(slugs: readonly string[]): string | undefined {
  if (new Set(slugs).size > mostTickers) return `a watchlist has room for ${mostTickers} tickers`;
  try {
    localStorage.setItem(key, JSON.stringify(slugsIn(slugs)));
    return undefined;
  } catch {
    return 'this browser keeps nothing for this site';
  }
}

/** Calls back when another tab changes the list. */
export function onWatchlistChange(change: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) change();
  });
}
