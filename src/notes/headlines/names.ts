import { firmSlug } from '../terms/slug.ts';
import { otherHouses, wholeNames } from './lexicon.ts';
import type { RatingFinder } from './ratings.ts';

/** The names that are known before the headline of a day is read. */
export interface Names {
  /** Returns the usual name of the firm that has this one; undefined if no known firm has it. */
  firmNamed(name: string): string | undefined;
  /** Returns the only firm with a name that begins like this, for a headline that was cut off: `B of A Securi`. */
  firmThatBegins(start: string): string | undefined;
  /** Returns whether these words are the whole name of a company. */
  isCompany(words: string): boolean;
  /** Finds the rating words of all firms, and the common ones. */
  ratingAt: RatingFinder;
  /** Returns a rating word as a firm spells it. */
  spell(firm: string, word: string): string;
}

const others = new Set(otherHouses.map(firmSlug));

/** Returns whether these words are the name of a house, with or without a file. */
export const isHouse = (words: string, { firmNamed }: Names): boolean =>
  firmNamed(words) !== undefined || others.has(firmSlug(words));

/** Returns the length of a name at the text's start that grammar would cut; 0 if there is none. */
export function wholeNameLength(text: string): number {
  const lower = text.toLowerCase();
  const name = wholeNames.find(
    (known) => lower.startsWith(known) && !/[\p{L}\p{N}']/u.test(lower[known.length] ?? ' '),
  );
  return name?.length ?? 0;
}
