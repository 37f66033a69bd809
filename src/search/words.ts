import { fold } from './fold.ts';

/** The longest query that is looked at. */
const longestQuery = 100;

/** Words that a query may have and that say nothing: "upgrade to buy" asks for two words. */
const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to']);

/** Returns a query as it is compared; empty where it has no letter and no digit. */
export function foldQuery(query: string): string {
  return fold(query.slice(0, longestQuery));
}

/** Returns the words of a query that must be found: the small ones only where there are no others. */
export function wordsOfQuery(query: string): string[] {
  const words = foldQuery(query).split(' ').filter(Boolean);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** Returns whether each of the words begins a word of a folded text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const padded = ` ${text}`;
  return words.every((word) => padded.includes(` ${word}`));
}
