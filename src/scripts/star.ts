import { keepWatchlist, onWatchlistChange, readWatchlist } from './watchlist.ts';

/* The button that adds a ticker to the watchlist and removes it. */

for (const button of document.querySelectorAll<HTMLButtonElement>('.star')) {
  const slug = button.dataset['slug'] ?? '';
  const show = (): void => {
    button.ariaPressed = String(readWatchlist().includes(slug));
  };
  button.addEventListener('click', () => {
    const others = readWatchlist().filter((other) => other !== slug);
    const isWatched = button.ariaPressed === 'true';
    const why = keepWatchlist(isWatched ? others : [...others, slug]);
    if (why === undefined) show();
    else {
      button.disabled = true;
      button.append(`: ${why}`);
    }
  });
  onWatchlistChange(show);
  // The browser may show the page as it was when the reader left it.
  addEventListener('pageshow', show);
  show();
}
