import type { Ladder } from '../../notes/firm.ts';
import { commonMove } from '../../notes/stance.ts';
import { daysBetween } from '../../notes/terms/dates.ts';
import { isMove, type Move, movesBetween } from './moves.ts';
import { type ArchiveRule, eachNote, type KnownRating, mostDays, whereIs } from './rule.ts';

export const actionHistory: ArchiveRule = {
  id: 'action-history',
  severity: 'warning',
  what: `If a note does not state the rating before, its action agrees with the firm's last rating on the ticker, if that is at most ${mostDays} days old: an upgrade leads to a better one.`,
  why: 'Either the action or one of the ratings is wrong, or the archive lacks a note between the two.',
  examples: {
    passes: [
      [
        'published: 2026-01-05\nrating: { to: Hold }\naction: initiate',
        'published: 2026-02-05\naction: upgrade\nrating: { to: Buy }',
      ],
      [
        'published: 2024-01-05\nrating: { to: Buy }\naction: initiate',
        'published: 2026-02-05\naction: upgrade\nrating: { to: Buy }',
      ],
      [
        'published: 2015-03-02\nfirm: Renamed Research\naction: maintain\nrating: { to: Overweight }',
        'published: 2015-04-02\nfirm: Renamed Research\naction: maintain\nrating: { to: Buy }',
      ],
    ],
    fails: [
      [
        'published: 2026-01-05\nrating: { to: Buy }\naction: initiate',
        'published: 2026-02-05\naction: upgrade\nrating: { to: Buy }',
      ],
      [
        'published: 2026-01-05\nrating: { to: Hold }\naction: initiate',
        'published: 2026-02-05\naction: maintain\nrating: { to: Buy }',
      ],
      [
        'published: 2015-03-02\nfirm: Renamed Research\naction: maintain\nrating: { to: Overweight }',
        'published: 2015-04-02\nfirm: Renamed Research\naction: upgrade\nrating: { to: Buy }',
      ],
    ],
  },
  check: eachNote(({ note, before, ladder }) => {
    const to = note.rating?.to;
    if (!before || to === undefined || note.rating?.from !== undefined) return undefined;
    if (!isMove(note.action) || daysBetween(before.note.day, note.day) > mostDays) return undefined;
    const moves = movesSince(before, to, ladder);
    const [expected] = moves;
    if (expected === undefined || moves.has(note.action)) return undefined;
    return {
      field: ['action'],
      reason: `Unexpected \`${note.action}\` to ${to} after ${before.word}, expected \`${expected}\`: the last rating of ${note.firm} on ${note.ticker} is that of ${whereIs(before.note, 'rating')}`,
      label: `${before.word} since ${before.note.day}`,
      help: `write \`action: ${expected}\` if that note is right; mend that note if it is not; if there was a rating between the two, add its note, and \`from\` to this one`,
    };
  }),
};

function movesSince(before: KnownRating, to: string, ladder: Ladder | undefined): Set<Move> {
  if (ladder || before.ladder) return movesBetween([before.word, [before.ladder]], [to, [ladder]]);
  const move = commonMove(before.word, to);
  return new Set(move ? [move] : []);
}
