import { formatMoney } from '../../notes/terms/money.ts';
import type { Consensus, CountedStance, LeftOutReason, TargetSummary } from './consensus.ts';

export const stanceWords: Record<CountedStance, string> = {
  'strong-buy': 'strong buy',
  buy: 'buy',
  hold: 'hold',
  sell: 'sell',
  'strong-sell': 'strong sell',
};

/** The heading of what does not count. */
export const notCounted = 'Not counted';

/** Why a rating does not count. */
export const leftOutWords: Record<LeftOutReason, string> = {
  quantitative: 'computed rank, not a firm’s rating',
  terminated: 'coverage ended',
  suspended: 'rating suspended',
  'not-rated': 'not rated',
  'outside-window': 'older than 12 months',
  unstated: 'no rating stated',
  'unknown-word': 'rating of no known meaning',
};

/**
 * Returns the votes in words, best first: `7 buy, 3 hold, 1 sell`; empty without any. No line
 * breaks between a count and its word.
 */
export function describeVotes({ counts }: Pick<Consensus, 'counts'>): string {
  return counts.map(({ stance, count }) => `${count}\u00a0${stanceWords[stance]}`).join(', ');
}

/**
 * Returns ratings and target in a few words: `7 buy, 3 hold; median target $15.60`; empty if
 * nothing counts.
 */
export function describeConsensus({
  counts,
  targets: [target],
}: Pick<Consensus, 'counts'> & {
  targets: readonly Pick<TargetSummary, 'currency' | 'count' | 'median'>[];
}): string {
  const amount = target && formatAverage(target.median, target.currency);
  const said = amount && `${target.count > 1 ? 'median target' : 'target'} ${amount}`;
  return [describeVotes({ counts }), said].filter(Boolean).join('; ');
}

/**
 * Returns a mean or median of targets for people. Targets are never rounded, but averages may have endless
 * decimals: they go to the cent and, below one, to four decimals, the most that a note may have.
 */
export function formatAverage(amount: number, currency: string): string {
  return formatMoney(Number(amount.toFixed(amount < 1 ? 4 : 2)), currency);
}

const minorUnitWords = new Map([
  ['GBX', 'pence (GBX)'],
  ['ZAC', 'cents of the rand (ZAC)'],
  ['ILA', 'agorot (ILA)'],
]);

/** Returns the unit of targets for a sentence: `USD`, `pence`. */
export function describeCurrency(currency: string): string {
  return minorUnitWords.get(currency) ?? currency;
}
