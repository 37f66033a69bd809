export const notFoundWords = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  description: 'There is no page at this address.',
  note: 'Pages published here never move, so the address may be mistyped.',
  search: ['', 'Search', ' for a ticker, company, firm, analyst, action or rating'],
  home: ['', 'The digest', ': the newest rating actions'],
  ratings: ['', 'All ratings', ', newest first'],
  lists: ['', 'All tickers', ' and ', 'all firms', ', A to Z'],
};

/** At the address of a ticker that the stock had before. */
export const movedWords = {
  title: (was: string, name: string) => `${was} is ${name} now`,
  description: (name: string) => `What was at this address is on the page of ${name}.`,
  note: (name: string) => ['Its ratings are on ', `the page of ${name}`, '.'],
};
