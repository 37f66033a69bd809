import { formatMoney } from '../../notes/terms/money.ts';
import type { Consensus, CountedStance, LeftOutReason } from './consensus.ts';

/** The words for the stances, as they stand in a sentence. */
export const stanceWords: Record<CountedStance, string> = {
  'strong-buy': 'strong buy',
  buy: 'buy',
  hold: 'hold',
  sell: 'sell',
  'strong-sell': 'strong sell',
};

/** Why a firm has no vote, after its name. */
export const leftOutWords: Record<LeftOutReason, string> = {
  quantitative: 'a computed rank, not a house’s rating',
  terminated: 'coverage ended',
  suspended: 'rating suspended',
  'not-rated': 'not rated',
  'outside-window': 'older than 12 months',
  unstated: 'no rating stated',
  'unknown-word': 'a rating word of no known meaning',
};

/** Returns how the votes are spread, in words that do not part from their counts, best first: `7 buy, 3 hold, 1 sell`; empty without any. */
export function describeCounts({ counts }: Pick<Consensus, 'counts'>): string {
  return counts.map(({ stance, count }) => `${count}\u00a0${stanceWords[stance]}`).join(', ');
}

/**
 * Returns a mean or median of targets for people. Targets are never rounded, but a third of a dollar has no
 * end: to the cent, and below one to four decimals, as many as a note may have.
 */
export function formatAverage(amount: number, currency: string): string {
  return formatMoney(Number(amount.toFixed(amount < 1 ? 4 : 2)), currency);
}

const minorUnitWords = new Map([
  ['GBX', 'pence (GBX)'],
  ['ZAC', 'cents of the rand (ZAC)'],
  ['ILA', 'agorot (ILA)'],
]);

/** Returns the unit of targets, as it stands in a sentence: `USD`, `pence`. */
export function describeCurrency(currency: string): string {
  return minorUnitWords.get(currency) ?? currency;
}
