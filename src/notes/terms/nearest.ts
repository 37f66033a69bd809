import { closest, distance } from 'fastest-levenshtein';

/** More slips than this make another word, however long it is. */
const maxSlips = 3;

/** Returns the word that was meant; undefined if none is near enough. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = word.toLowerCase();
  const same = words.find((candidate) => candidate.toLowerCase() === lower.replace(/[-_\s]/g, ''));
  if (same) return same;
  const near = words.find((candidate) => isSwapped(lower, candidate.toLowerCase()));
  if (near) return near;
  const closestWord = closest(word, [...words]);
  const slips = Math.min(maxSlips, Math.max(1, Math.floor(word.length / 3)));
  return distance(word, closestWord) <= slips ? closestWord : undefined;
}

/** Returns whether two neighbouring letters change places between two words: the commonest slip, and two by distance. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
