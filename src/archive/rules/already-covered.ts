import { daysBetween } from '../../notes/terms/dates.ts';
import { type ArchiveRule, eachNote, whereIs } from './rule.ts';

/**
 * An older rating no longer counts in the consensus, because the firm may have dropped the stock
 * silently.
 */
const mostDays = 365;

export const alreadyCovered: ArchiveRule = {
  id: 'already-covered',
  severity: 'warning',
  what: `A firm initiates coverage of a ticker that it has not rated in the last ${mostDays} days.`,
  why: 'A first rating has nothing before it. A firm that rated the stock a few months ago resumes, upgrades, downgrades or maintains.',
  examples: {
    passes: [
      [
        'published: 2024-01-05\naction: initiate\nrating: { to: Buy }',
        'published: 2026-02-05\naction: initiate\nrating: { to: Hold }',
      ],
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\naction: initiate\nrating: { to: Hold }',
      ],
    ],
    fails: [
      [
        'published: 2026-01-05\naction: initiate\nrating: { to: Buy }',
        'published: 2026-02-05\naction: initiate\nrating: { to: Hold }',
      ],
    ],
  },
  check: eachNote(({ note, before }) => {
    if (note.action !== 'initiate' || !before) return undefined;
    if (daysBetween(before.note.day, note.day) > mostDays) return undefined;
    return {
      field: ['action'],
      reason: `Unexpected \`initiate\`, expected an action on a stock that is rated already: ${note.firm} rates ${note.ticker} ${before.word} in ${whereIs(before.note, 'rating')}`,
      label: `rated ${before.word} since ${before.note.day}`,
      help: 'write `resume`, `upgrade`, `downgrade` or `maintain`; if the firm ended its coverage between the two, add that note',
    };
  }),
};
