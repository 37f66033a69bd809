import { type Ladder, wordKey } from '../firm.ts';
import { commonRatingWords } from '../stance.ts';
import type { Token } from './tokens.ts';

/** Finds rating words in tokens. */
export type RatingFinder = (
  tokens: readonly Pick<Token, 'kind' | 'text'>[],
  at: number,
) => { word: string; length: number } | undefined;

const longest = 3;

/**
 * Returns a finder of the rating words that start at a token, the longest first (`Strong Buy` before
 * `Strong`). Their spelling is that of the first ladder that has the word: the firm's own.
 */
export function ratingFinder(ladders: readonly Pick<Ladder, 'words'>[]): RatingFinder {
  const words = new Map<string, string>();
  for (const word of [...ladders.flatMap((ladder) => ladder.words), ...commonRatingWords]) {
    const key = wordKey(word);
    if (!words.has(key)) words.set(key, word);
  }
  return (tokens, at) => {
    for (let length = longest; length > 0; length -= 1) {
      const span = tokens.slice(at, at + length);
      if (span.length < length || span.some(({ kind }) => kind !== 'word')) continue;
      const key = wordKey(span.map(({ text }) => text).join(''));
      // `Outperformer` and `Overweighted` are `Outperform` and `Overweight`, unless a ladder has them so.
      const word = words.get(key) ?? words.get(key.replace(/(?<=perform)er$|(?<=weight)ed$/, ''));
      if (word) return { word, length };
    }
    return undefined;
  };
}
