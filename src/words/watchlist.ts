import { counted } from './counts.ts';

export const watchlistWords = {
  description: 'The tickers that you follow, kept in your browser only.',
  note: 'The tickers that you follow. The list is kept in this browser only, and sent nowhere.',
  feeds: ['To hear of new actions, subscribe to a ticker’s ', 'feed', '. The OPML file has the feeds of your whole list.'],
  withoutScript: ['The watchlist needs a script, and scripts are off. A ', 'feed of each ticker', ' does the same without one, in any feed reader.'],
  add: 'Add them to my watchlist',
  showMine: 'Show my watchlist',
  download: 'Download the feeds as OPML',
  link: 'A link that carries this list',
  empty: 'Your watchlist is empty. Each ticker’s page has a button ☆ Watch below its name.',
  search: 'Search for a ticker',
};

/** What the list says of itself. */
export const watchedWords = {
  carries: (tickers: number, room: number) =>
    `This link carries ${counted(tickers, 'ticker')}${tickers > room ? `, but a list holds only the first ${room}` : ''}.`,
  hasAll: 'All of it is on your list.',
  ownStays: (own: number) => `${own > 0 ? `Your own list of ${own} stays as it is` : 'Your list stays empty'} until you add what it carries.`,
  loading: 'Loading…',
  failed: (tickers: number, all: number) => `${counted(tickers, 'ticker')} of ${all} could not be loaded: reload the page to try again.`,
  order: (tickers: number) => `${counted(tickers, 'ticker')}, newest action first.`,
  sinceVisit: (notes: number, day: string) => ` ${notes === 0 ? 'Nothing is new' : counted(notes, 'new note')} since your last visit, on ${day}.`,
  remove: 'Remove',
  removeTicker: (symbol: string) => `Remove ${symbol}`,
  unchanged: (why: string) => `The list was not changed: ${why}.`,
};

/** A ticker on the list. */
export const watchedRowWords = {
  noTicker: 'There is no such ticker in this digest.',
  failed: 'This could not be loaded.',
  consensus: (consensus: string) => `Consensus: ${consensus || 'no rating counts'}`,
  isNew: 'New',
  alsoNew: 'Also new',
  more: (notes: number) => counted(notes, 'more new note'),
};
