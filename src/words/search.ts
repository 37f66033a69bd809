import { counted } from './counts.ts';

export const searchWords = {
  description: 'Find ratings by ticker, company, firm, analyst, action or rating.',
  withoutScript: 'Searching needs a script, and scripts are off. The lists below need none.',
  browse: 'Or browse',
};

/** What the search says as it goes. */
export const foundWords = {
  failed: 'The search could not be loaded. The lists above need no search.',
  searching: 'Searching…',
  nothing: 'Nothing was found.',
  meant: 'Nothing was found. Did you mean one of these?',
  inPart: 'No rating has all of these words. These names have one of them.',
  ratings: (count: number) => (count === 0 ? 'no ratings' : counted(count, 'rating')),
  similar: ' with words like these',
  since: (day: string) => ` since ${day}`,
  someOf: (shown: number, all: number) => `${shown} of ${all}. Add a word to narrow the search.`,
  more: (count: number) => `Show ${count} more`,
  older: 'Search older ratings',
};
