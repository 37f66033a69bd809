/** Following a ticker, on the other pages than the watchlist. */
export const starWords = { watch: (symbol: string) => `Watch ${symbol}` };

/** A symbol in their lists. */
export const watchedMark = 'On your watchlist';

/** Why the watchlist was not changed. */
export const unchangedWords = {
  full: (room: number) => `a watchlist has room for ${room} tickers`,
  blocked: 'this browser keeps nothing for this site',
};
