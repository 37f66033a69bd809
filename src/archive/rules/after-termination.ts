import { type ArchiveRule, eachNote, whereIs } from './rule.ts';

export const afterTermination: ArchiveRule = {
  id: 'after-termination',
  severity: 'warning',
  what: 'After a firm ended its coverage of a ticker, it initiates or resumes it before anything else.',
  why: 'A rating that ended cannot be maintained, raised or cut: one of the two notes is wrong, or the archive lacks the one on which coverage began anew.',
  examples: {
    passes: [
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\naction: resume\nrating: { to: Hold }',
        'published: 2026-03-05\naction: upgrade\nrating: { from: Hold, to: Buy }',
      ],
      [
        'published: 2026-01-05\naction: suspend\nrating: { from: Buy }',
        'published: 2026-02-05\naction: maintain\nrating: { to: Buy }',
      ],
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\nfirm: Example Bank\naction: maintain\nrating: { to: Outperform }',
      ],
    ],
    fails: [
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\naction: maintain\nrating: { to: Buy }',
      ],
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\naction: downgrade\nrating: { to: Sell }',
      ],
      [
        'published: 2026-01-05\naction: terminate\nrating: { from: Buy }',
        'published: 2026-02-05\naction: terminate',
      ],
    ],
  },
  check: eachNote(({ note, last }) => {
    if (last?.action !== 'terminate' || last.company !== note.company) return undefined;
    if (note.action === 'initiate' || note.action === 'resume') return undefined;
    return {
      field: ['action'],
      reason: `Unexpected \`${note.action}\` after ${note.firm} ended its coverage of ${note.ticker} in ${whereIs(last, 'ticker')}, expected \`resume\` or \`initiate\``,
      label: `no coverage since ${last.day}`,
      help: 'write `action: resume` if coverage begins anew with this note; if it did before, add that note; mend the note that ends it if it is wrong',
    };
  }),
};
