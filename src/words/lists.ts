import { formatCount } from '../notes/wording.ts';

/** The lists from A to Z. */
export const listWords = {
  title: (name: string, letter?: string) => (letter ? `${name}: ${letter}` : `${name} A–Z`),
  letters: 'Letters',
};

export const tickerListWords = {
  all: 'Every stock with a rating action in this digest.',
  ofLetter: (letter: string) => `The stocks with a rating action in this digest whose symbols begin with ${letter}.`,
  most: (total: number) => `${formatCount(total)} tickers. Below are those with the most firms.`,
};

export const firmListWords = {
  all: 'Every firm with a rating in this digest.',
  ofLetter: (letter: string) => `The firms with a rating in this digest whose names begin with ${letter}.`,
  most: (total: number) => `${formatCount(total)} firms. Below are those with the most notes.`,
  withoutNote: (names: string) => `Firms without a note yet: ${names}.`,
};

export const analystListWords = {
  all: 'Every analyst named in this digest.',
  ofLetter: (letter: string) => `The analysts named in this digest whose names begin with ${letter}.`,
  most: (total: number) => `${formatCount(total)} analysts. Below are those with the most notes.`,
  none: 'No note names an analyst yet.',
  order: 'Sorted by first name.',
};
