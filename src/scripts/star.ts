import { keepWatchlist, onWatchlistChange, readWatchlist } from './watchlist.ts';

/* The button that puts a ticker on the watchlist and takes it off again. */

for (const button of document.querySelectorAll<HTMLButtonElement>('.star')) {
  const slug = button.dataset['slug'] ?? '';
  const show = (): void => {
    button.ariaPressed = String(readWatchlist().includes(slug));
  };
  button.addEventListener('click', () => {
    const others = readWatchlist().filter((other) => other !== slug);
    const isWatched = button.ariaPressed === 'true';
    if (keepWatchlist(isWatched ? others : [...others, slug])) show();
    else {
      button.disabled = true;
      button.append(': this browser keeps nothing for this site');
    }
  });
  onWatchlistChange(show);
  // The browser may show the page as it was when one left it.
  addEventListener('pageshow', show);
  show();
}
