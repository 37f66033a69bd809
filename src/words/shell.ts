/** What the pages are called, in the navigation, above a page and as its title. */
export const pageNames = {
  digests: 'Digests',
  ratings: 'Ratings',
  tickers: 'Tickers',
  firms: 'Firms',
  analysts: 'Analysts',
  watchlist: 'Watchlist',
  search: 'Search',
  methodology: 'Methodology',
  corrections: 'Corrections',
  feeds: 'Feeds',
  data: 'Data',
} as const;

/** Links that several pages have. */
export const linkWords = {
  allRatings: 'All ratings',
  tickers: 'Tickers, A to Z',
  firms: 'Firms, A to Z',
  analysts: 'Analysts, A to Z',
  allFirms: 'All firms, A to Z',
  allAnalysts: 'All analysts, A to Z',
  feed: 'RSS feed',
  feedFor: (name: string) => `RSS feed for ${name}`,
};

/** The masthead and the footer. */
export const shellWords = {
  skip: 'Skip to content',
  site: 'Site',
  trail: 'Breadcrumb',
  about: 'About the site',
  source: 'Source code',
  addRating: 'Add a rating',
  addFile: 'Add a rating as a file',
  picture: (site: string, description: string) => `${site}: ${description}`,
};

export const searchBoxWords = {
  label: 'Ticker, company, firm, analyst, action or rating',
  placeholder: 'Ticker, company, firm',
};

/** The suggestions below the box. */
export const suggestionWords = { label: 'Suggestions' };

export const themeWords = { theme: 'Theme', system: 'System', light: 'Light', dark: 'Dark' };

/** Links between the pages of a list. */
export const pagerWords = {
  label: 'Pages',
  page: (number: number) => `Page ${number}`,
  newer: (items?: string) => (items ? `Newer ${items}` : 'Newer'),
  older: (items?: string) => (items ? `Older ${items}` : 'Older'),
  /** After a title. */
  place: (number: number | undefined) => (number === undefined ? '' : `, page ${number}`),
  fromOldest: (number: number) => `Page ${number}, counted from the oldest.`,
};

/** The title of a page about a stock, a firm, an analyst, a day or a week. */
export const ratingsTitle = (name: string) => `${name}: analyst ratings`;
