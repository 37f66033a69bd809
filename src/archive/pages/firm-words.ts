import type { LeftOutReason } from '../standing/current-rating.ts';
import type { Side } from '../standing/firm-ratings.ts';

/** The sides, as the rule names them. */
export const sideWords: Record<Side, string> = { buy: 'Buy', hold: 'Hold', sell: 'Sell' };

/** Why a ticker is not counted, as the heading of a list of such tickers. */
export const leftOutWords: Record<LeftOutReason, string> = {
  suspended: 'Rating suspended',
  terminated: 'Coverage ended',
  'not-rated': 'Not rated, in the firm’s words',
  unstated: 'Rating not stated by any note here',
  'unknown-word': 'Rating with no known meaning',
  'outside-window': 'Latest note older than 12 months',
};

/** Returns a rating for the table of coverage. A rating that is no longer in force is put in the past tense. */
export function describeStanding(
  word: string | undefined,
  leftOut: LeftOutReason | undefined,
): string {
  switch (leftOut) {
    case 'suspended':
      return 'Suspended';
    case 'terminated':
      return 'Coverage ended';
    case 'outside-window':
      return word === undefined ? '' : `was ${word}`;
    default:
      return word ?? '';
  }
}
