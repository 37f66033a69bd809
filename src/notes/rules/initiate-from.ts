import { commonStance } from '../stance.ts';
import type { NoteRule } from './rule.ts';

export const initiateFrom: NoteRule = {
  id: 'initiate-from',
  severity: 'warning',
  what: 'A first rating has none before it: `initiate` has no `rating.from`, unless that is a word such as Not Rated.',
  why: "Either it is not the first rating, or the rating before is another firm's.",
  examples: {
    passes: [
      'action: initiate\nrating: { to: Buy }',
      'action: initiate\nrating: { from: Not Rated, to: Buy }',
      'action: resume\nrating: { from: Buy, to: Buy }',
    ],
    fails: ['action: initiate\nrating: { from: Neutral, to: Buy }'],
  },
  check({ note }) {
    const from = note.rating?.from;
    if (note.action !== 'initiate' || from === undefined) return [];
    if (commonStance(from) === 'none') return [];
    return {
      reason: `Unexpected rating before the first one, \`${from}\`, expected none`,
      field: ['rating', 'from'],
      label: 'a first rating comes from nothing',
      help: 'delete `from`, or write `action: resume`, `upgrade` or `downgrade` if the firm had rated the stock before',
    };
  },
};
