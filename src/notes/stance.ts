import { type Stance, stances } from './schema/firm-schema.ts';
import { wordKey } from './terms/word-key.ts';

export { type Stance, stances };

/** The common rating words, with the meaning that the trade gives them. */
const listed: Record<Stance, string> = {
  'strong-buy': 'Strong Buy, Conviction Buy, Top Pick, Action List Buy',
  buy: 'Buy, Outperform, Overweight, Sector Outperform, Market Outperform, Add, Accumulate, Positive, Long-Term Buy, Speculative Buy',
  hold: 'Hold, Neutral, Equal-Weight, Market Perform, Sector Perform, Peer Perform, Perform, In-Line, Sector Weight, Market Weight, Fair Value, Mixed',
  sell: 'Sell, Underperform, Underweight, Reduce, Trim, Negative, Sector Underperform, Market Underperform',
  'strong-sell': 'Strong Sell',
  none: 'Not Rated, Suspended, Under Review, Restricted, Tender',
};

/** Returns the words that commonly have a stance. */
export function commonWordsOf(stance: Stance): readonly string[] {
  return listed[stance].split(', ');
}

const byKey = new Map(
  stances.flatMap((stance) =>
    commonWordsOf(stance).map((word) => [wordKey(word), stance] as const),
  ),
);

/** Every common rating word, for "did you mean". */
export const commonRatingWords: readonly string[] = stances.flatMap(commonWordsOf);

/** Returns the stance that a word commonly has, whoever says it; undefined for an uncommon word. */
export function commonStance(word: string): Stance | undefined {
  return byKey.get(wordKey(word));
}

/** Returns the place of a stance from best (0) to worst (4); undefined for `none`. */
export function stanceRank(stance: Stance | undefined): number | undefined {
  return stance === undefined || stance === 'none' ? undefined : stances.indexOf(stance);
}

/**
 * Returns which way a rating moved, by the common meaning of its words, for a firm without a
 * known ladder; undefined if both words have one meaning, or if one has none.
 */
export function commonMove(from: string, to: string): 'upgrade' | 'downgrade' | undefined {
  const [before, after] = [stanceRank(commonStance(from)), stanceRank(commonStance(to))];
  if (before === undefined || after === undefined || before === after) return undefined;
  return after < before ? 'upgrade' : 'downgrade';
}
