import type { Amount } from '../terms/amount.ts';
import type { Verb } from './lexicon.ts';

/** What a headline consists of before names and terms are known. */
export type Piece = 'word' | 'money' | 'number' | 'percent' | 'mark' | 'listing';
type Term = 'firm' | 'company' | 'rating' | 'target' | 'targets';

/** A piece of a headline: a word, or several that are one name or one term. */
export interface Token {
  kind: Piece | Term;
  /** As it is typed. */
  text: string;
  /** For comparing words: in lower case, without a full stop at the end. */
  key: string;
  start: number;
  end: number;
  amount?: Amount;
  listing?: Listing;
  verb?: Verb;
  /** The usual name of a firm, or a rating's word in its usual spelling. */
  name?: string;
  /** `Target` alone can be a company's, or a target of sales. */
  isBare?: boolean;
}

/** The exchange and symbol of a stock, in brackets or as `$KC`. */
export interface Listing {
  exchange: string | undefined;
  symbol: string;
}

const wordSets = new Map<string, ReadonlySet<string>>();

/** Returns whether a token is one of these words, which are separated by spaces. */
export function isWord(token: Token | undefined, words: string): boolean {
  if (!token) return false;
  const set = wordSets.get(words) ?? new Set(words.split(' '));
  wordSets.set(words, set);
  return set.has(token.key);
}

/** Returns the text from one token to another, as it is typed. */
export function textOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
}
