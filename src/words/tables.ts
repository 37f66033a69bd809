import { factNames } from '../notes/wording.ts';

/** The headings of columns. */
export const columnWords = {
  ...factNames,
  stock: 'Stock',
  firm: 'Firm',
  analyst: 'Analyst',
  note: 'Note',
  notes: 'Notes',
  tickers: 'Tickers',
  firms: 'Firms',
  date: 'Date',
  day: 'Day',
  action: 'Action',
  change: 'Change',
  consensus: 'Consensus',
  countsAs: 'Counts as',
  medianTarget: 'Median target',
  currentRatings: 'Current ratings',
  latestNote: 'Latest note',
  share: 'Share',
  words: 'The firm’s words',
} as const;

/** For screen readers: a link whose text is only a date. */
export const noteOn = (day: string, of: string) => `${day}, ${of}`;
/** For screen readers: a link whose text is only a symbol. */
export const stockOf = (symbol: string, company: string) => `${symbol}, ${company}`;
