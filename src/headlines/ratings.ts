import type { Firms } from '../archive/firms.ts';
import { type Ladder, wordKey } from '../notes/firm.ts';
import { commonRatingWords } from '../notes/stance.ts';
import type { Day } from '../notes/terms/dates.ts';
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

/** Returns ratings as the firm spells them on that day. */
export function spellAs(
  firm: string | undefined,
  rating: { from?: string | undefined; to?: string | undefined },
  firms: Firms,
  on: Day,
): typeof rating {
  const known = firm === undefined ? undefined : firms.find(firm, on);
  const today = known && firms.ladder(known.name, on);
  const ladders = [...(today ? [today] : []), ...(known?.ladders ?? [])];
  const find = ratingFinder(ladders);
  const spell = (word: string | undefined) =>
    word && find([{ kind: 'word', text: word.replaceAll(' ', '') }], 0)?.word;
  return { from: spell(rating.from) ?? rating.from, to: spell(rating.to) ?? rating.to };
}
