import { wordKey } from '../terms/word-key.ts';
import type { CompanyName } from './company.ts';
import { otherHouses, wholeNames } from './lexicon.ts';
import type { RatingReader } from './ratings.ts';

/** The names that are known before the headline of a day is read. */
export interface Names {
  /** Returns the usual name of the firm that has this one; undefined if no known firm has it. */
  firmNamed(name: string): string | undefined;
  /** Returns the only firm with a name that begins like this, for a headline that was cut off: `B of A Securi`. */
  firmThatBegins(start: string): string | undefined;
  /** Returns whether these words are the whole name of a company. */
  isCompany(words: string): boolean;
  /** Knows the rating words of all firms, and the common ones. */
  ratingOf: RatingReader;
  /** Returns a rating word as a firm spells it. */
  spell(firm: string, word: string): string;
  /**
   * Returns whether a known name may begin with this word, in lower case and without `'s`. Where few names are known,
   * most words need no closer look.
   */
  mayBegin?(word: string): boolean;
  /** The company that the headline is about if it names none. */
  topic?: CompanyName;
}

const others = new Set(otherHouses.map(wordKey));
/** Few words begin as a house does. The others need no closer look. */
const beginning = (name: string): string => name.slice(0, 3).toLowerCase();
const beginnings = new Set(otherHouses.map(beginning));

/** Returns whether these words are the name of a house, with or without a file. */
export const isHouse = (words: string, { firmNamed }: Names): boolean =>
  firmNamed(words) !== undefined ||
  (beginnings.has(beginning(words)) && others.has(wordKey(words)));

/** Returns whether the name of a house or a company may begin at an offset, which is that of this word. */
export function mayBeginName(text: string, at: number, word: string, names: Names): boolean {
  if (names.mayBegin === undefined || names.mayBegin(word.replace(/'s?$/, ''))) return true;
  return beginnings.has(beginning(text.slice(at)));
}

const wholeName = new RegExp(
  `(?:${wholeNames.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}'])`,
  'iuy',
);

/** Returns the length of a name at an offset that grammar would cut; 0 if there is none. */
export function wholeNameLength(text: string, at: number): number {
  wholeName.lastIndex = at;
  return wholeName.exec(text)?.[0].length ?? 0;
}
