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

/** A link whose text is a date alone, for readers who listen. */
export const noteOn = (day: string, of: string) => `${day}, ${of}`;
/** A link whose text is a symbol alone. */
export const stockOf = (symbol: string, company: string) => `${symbol}, ${company}`;
