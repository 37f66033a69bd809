import { sameWord } from '../terms/word-key.ts';
import type { NoteRule } from './rule.ts';

export const equalRatings: NoteRule = {
  id: 'equal-ratings',
  severity: 'error',
  what: 'An upgrade or downgrade goes from one rating to another one.',
  why: 'A rating that stays what it was is maintained, whatever the headline says.',
  examples: {
    passes: [
      'action: upgrade\nrating: { from: Neutral, to: Buy }',
      'action: upgrade\nrating: { to: Buy }',
      'action: maintain\nrating: { from: Buy, to: Buy }',
    ],
    fails: [
      'action: upgrade\nrating: { from: Buy, to: Buy }',
      'action: downgrade\nrating: { from: Equal Weight, to: Equal-Weight }',
    ],
  },
  check({ note }) {
    const { action, rating } = note;
    if (action !== 'upgrade' && action !== 'downgrade') return [];
    if (rating?.from === undefined || rating.to === undefined) return [];
    if (!sameWord(rating.from, rating.to)) return [];
    return {
      reason: `Unexpected \`${action}\` from ${rating.from} to ${rating.to}, expected two different ratings`,
      field: ['rating'],
      label: 'the same rating',
      help: 'write `action: maintain`, or mend the rating that is wrong',
    };
  },
};
