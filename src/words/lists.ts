import type { ListName } from '../archive/urls.ts';
import { formatCount } from '../notes/wording.ts';

/** The lists from A to Z. */
export const listWords = {
  title: (name: string, letter?: string) => (letter ? `${name}: ${letter}` : `${name} A–Z`),
  letters: 'Letters',
};

interface ListWords {
  all: string;
  ofLetter: (letter: string) => string;
  most: (total: number) => string;
  order?: string;
  none?: string;
}

/** What is on each list: all of it, the part of a letter, the top of it. Its order, and what it says if it is empty. */
export const ofList: Record<ListName, ListWords> = {
  tickers: {
    all: 'Every stock with a rating action in this digest.',
    ofLetter: (letter) => `The stocks with a rating action in this digest, by symbol: ${letter}.`,
    most: (total) => `${formatCount(total)} tickers. Below are those with the most firms.`,
  },
  firms: {
    all: 'Every firm with a rating in this digest.',
    ofLetter: (letter) => `The firms with a rating in this digest, by name: ${letter}.`,
    most: (total) => `${formatCount(total)} firms. Below are those with the most notes.`,
  },
  analysts: {
    all: 'Every analyst named in this digest.',
    ofLetter: (letter) => `The analysts named in this digest, by name: ${letter}.`,
    most: (total) => `${formatCount(total)} analysts. Below are those with the most notes.`,
    none: 'No note names an analyst yet.',
    order: 'Sorted by first name.',
  },
};

export const firmsWithoutNote = (names: string) => `Firms without a note yet: ${names}.`;
