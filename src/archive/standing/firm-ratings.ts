import type { Note } from '../../notes/note.ts';
import type { Stance } from '../../notes/stance.ts';
import { onceFor } from '../../notes/terms/once-for.ts';
import { wordKey } from '../../notes/terms/word-key.ts';
import { type Archive, type FirmNotes, stockSlug } from '../archive.ts';
import { currentRating, leftOutReasons } from './current-rating.ts';
import { asOf } from './window.ts';

/** The sides into which the rule sorts every firm's words. */
export const sides = ['buy', 'hold', 'sell'] as const;
export type Side = (typeof sides)[number];

export type FirmRatings = ReturnType<typeof firmRatings>;

/** Where a firm stands on one of its tickers. */
export type Standing = ReturnType<typeof standings>[number];

/** Returns a firm's notes by the slug of their ticker, the ticker of its latest note first. */
export const notesByTicker = onceFor(
  ({ notes }: FirmNotes): ReadonlyMap<string, readonly Note[]> => Map.groupBy(notes, stockSlug),
);

/**
 * Returns where a firm stands on tickers, in their order.
 *
 * @param byTicker the firm's notes on each, newest first, as `notesByTicker` has them
 */
export function standings(
  byTicker: Iterable<readonly [slug: string, notes: readonly Note[]]>,
  archive: Archive,
) {
  const day = asOf(archive);
  return [...byTicker].flatMap(([slug, ofTicker]) => {
    const ticker = archive.tickers.get(slug);
    const rating = currentRating(ofTicker, day, archive.firms, ticker?.stock);
    if (!ticker || !rating) return [];
    return { slug, symbol: ticker.ticker.symbol, company: ticker.company, rating };
  });
}

/**
 * Returns the distribution of a firm's current ratings over buy, hold and sell. FINRA Rule 2241
 * makes firms publish it for all that they cover. Ours covers only tickers with notes here.
 */
export function firmRatings(all: readonly Standing[]) {
  const counted = all.flatMap(({ rating }) => (rating.isCounted ? [rating] : []));
  const bySide = Map.groupBy(counted, ({ stance }) => sideOf[stance]);
  const byReason = Map.groupBy(all, ({ rating }) => (rating.isCounted ? undefined : rating.why));
  return {
    tickers: all.length,
    /** How many of the tickers have a current rating that counts. */
    counted: counted.length,
    shares: sides.map((side) => {
      const ofSide = bySide.get(side) ?? [];
      return {
        side,
        count: ofSide.length,
        /** Of the counted ratings; 0 if there are none. */
        percent: counted.length === 0 ? 0 : (ofSide.length * 100) / counted.length,
        /** The firm's own, most frequent first. */
        words: countWords(ofSide.map(({ word }) => word)),
      };
    }),
    /** By reason; none is empty. */
    leftOut: leftOutReasons.flatMap((why) => {
      const tickers = byReason.get(why)?.map(({ slug, symbol }) => ({ slug, symbol }));
      return tickers ? { why, tickers } : [];
    }),
  };
}

const sideOf: Record<Exclude<Stance, 'none'>, Side> = {
  'strong-buy': 'buy',
  buy: 'buy',
  hold: 'hold',
  sell: 'sell',
  'strong-sell': 'sell',
};

/** Spellings of one word count as one word, spelt as in the newest note. */
function countWords(words: readonly string[]) {
  return [...Map.groupBy(words, wordKey).values()]
    .map((spellings) => ({ word: spellings[0] ?? '', count: spellings.length }))
    .sort((a, b) => b.count - a.count);
}
