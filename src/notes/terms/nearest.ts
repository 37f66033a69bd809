import { closest, distance } from 'fastest-levenshtein';

/** More slips than this make another word, however long it is. */
const maxSlips = 3;

/** Returns the word that was meant; undefined if none is near enough. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = word.toLowerCase();
  const same = words.find((candidate) => candidate.toLowerCase() === lower.replace(/[-_\s]/g, ''));
  if (same) return same;
  const near = closest(word, [...words]);
  return distance(word, near) <= Math.min(maxSlips, Math.max(1, Math.floor(word.length / 3)))
    ? near
    : undefined;
}
