import type { LeftOutReason } from '../standing/current-rating.ts';
import type { Side } from '../standing/firm-ratings.ts';

/** The sides, as the rule names them. */
export const sideWords: Record<Side, string> = { buy: 'Buy', hold: 'Hold', sell: 'Sell' };

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
