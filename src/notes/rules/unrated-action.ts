import { wordKey } from '../firm.ts';
import type { NoteRule } from './rule.ts';

/**
 * Words that mean that there is no rating now. Not Rated and Tender are left out, because firms do move ratings to
 * them.
 */
const withheld = new Set(['Suspended', 'Under Review', 'Restricted'].map(wordKey));

export const unratedAction: NoteRule = {
  id: 'unrated-action',
  severity: 'warning',
  what: 'An upgrade, downgrade or first rating does not end in Suspended, Under Review or Restricted.',
  why: 'A firm that withholds its rating has not moved it up or down: the action is `suspend`.',
  examples: {
    passes: [
      'action: suspend\nrating: { from: Buy, to: Under Review }',
      'action: upgrade\nrating: { from: Neutral, to: Buy }',
      'action: resume\nrating: { from: Restricted, to: Buy }',
    ],
    fails: [
      'action: downgrade\nrating: { from: Buy, to: Suspended }',
      'action: upgrade\nrating: { from: Buy, to: under review }',
    ],
  },
  check({ note }) {
    const { action, rating } = note;
    if (action !== 'upgrade' && action !== 'downgrade' && action !== 'initiate') return [];
    if (rating?.to === undefined || !withheld.has(wordKey(rating.to))) return [];
    return {
      reason: `Unexpected \`${action}\` to ${rating.to}, expected \`suspend\``,
      field: ['action'],
      label: `${rating.to} is not a rating`,
      help: 'write `action: suspend`',
    };
  },
};
