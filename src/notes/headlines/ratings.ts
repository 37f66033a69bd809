import { commonRatingWords } from '../stance.ts';
import { wordKey } from '../terms/word-key.ts';

/** Returns the rating word that somebody means; undefined if no such word is known. */
export type RatingReader = (said: string) => string | undefined;

/** Returns a reader of these rating words and of the common ones. It spells a word as the first of them. */
export function ratingReader(words: readonly string[]): RatingReader {
  const own = byKey(words);
  const find = (key: string) => own.get(key) ?? common.get(key);
  return (said) => {
    const key = wordKey(said);
    // `Outperformer` and `Overweighted` are `Outperform` and `Overweight`, unless a ladder has them so.
    return find(key) ?? find(key.replace(/(?<=perform)er$|(?<=weight)ed$/, ''));
  };
}

function byKey(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.toReversed().map((word) => [wordKey(word), word]));
}

const common = byKey(commonRatingWords);
