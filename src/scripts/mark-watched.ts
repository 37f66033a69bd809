import { watchedMark } from '../words/watching.ts';
import { onWatchlistChange, readWatchlist } from './watchlist.ts';

/** Marks the symbols of the reader's tickers in the page's lists. The watchlist's own need no mark. */
export function markWatched(): void {
  const watched = new Set(readWatchlist());
  for (const symbol of document.querySelectorAll<HTMLElement>(
    'main .symbol:not(#watchlist .symbol)',
  )) {
    const slug = symbol.closest('a')?.pathname.split('/').at(-2) ?? '';
    const isWatched = watched.has(slug);
    symbol.classList.toggle('watched', isWatched);
    if (isWatched) symbol.title = watchedMark;
    else symbol.removeAttribute('title');
  }
}

onWatchlistChange(markWatched);
// The browser may show the page as it was when the reader left it.
addEventListener('pageshow', markWatched);
