export const watchlistWords = {
  description: 'The tickers that you follow, kept in your browser only.',
  note: 'The tickers that you follow. The list is kept in this browser only, and sent nowhere.',
  feeds: ['To be told of a new action, subscribe to a ticker’s ', 'feed', ': the OPML file has those of the whole list.'],
  withoutScript: ['The watchlist needs a script, and scripts are off. A ', 'feed of each ticker', ' does the same without one, in any feed reader.'],
  add: 'Add them to my watchlist',
  showMine: 'Show my watchlist',
  download: 'Download the feeds as OPML',
  link: 'A link that carries this list',
  empty: 'Your watchlist is empty. Each ticker’s page has a button ☆ Watch below its name.',
  search: 'Search for a ticker',
};
