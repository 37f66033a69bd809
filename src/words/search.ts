export const searchWords = {
  description: 'Find ratings by ticker, company, firm, analyst, action or rating.',
  label: 'Ticker, company, firm, analyst, action or rating',
  withoutScript: 'Searching needs a script, and scripts are off. The lists below need none.',
  browse: 'Or browse',
  older: 'Search older ratings',
};

/** What the search says as it goes. */
export const foundWords = {
  failed: 'The search could not be loaded. The lists above need no search.',
  searching: 'Searching…',
  nothing: 'Nothing was found.',
  meant: 'Nothing was found. Did you mean one of these?',
  inPart: 'No rating has all of these words. These names have one of them.',
};
