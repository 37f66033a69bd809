import { fold } from './fold.ts';

/** The most characters of a query that are read. */
const longestQuery = 100;

/** Words that say nothing in a query. “Upgrade to buy” asks for two words, “KC stock ratings” for one. */
const small = new Set(
  'a an and at by for from in of on the to who latest analyst analysts rating ratings stock'.split(
    ' ',
  ),
);

/** Returns a query as it is compared; empty if it has no letter and no digit. */
export function foldQuery(query: string): string {
  return fold(query.slice(0, longestQuery));
}

/** Returns the words that must be found. Small words count only if there are no others. */
export function wordsOfQuery(query: string): string[] {
  const words = foldQuery(query).split(' ').filter(Boolean);
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

export function hasWords(text: string, words: readonly string[]): boolean {
  const padded = ` ${text}`;
  return words.every((word) => padded.includes(` ${word}`));
}
