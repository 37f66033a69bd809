import { commonMove } from '../../notes/stance.ts';
import { sameWord } from '../../notes/terms/word-key.ts';
import { ladderBefore, movesBetween } from './moves.ts';
import { type ArchiveRule, type Entry, eachNote, whereIs } from './rule.ts';

export const ratingFrom: ArchiveRule = {
  id: 'rating-from',
  severity: 'warning',
  what: "The rating before is the firm's last rating on the ticker. A firm that renamed its ratings since is understood.",
  why: 'Either one of the two notes is wrong, or the archive lacks a note between them: the history on the page has a gap.',
  examples: {
    passes: [
      [
        'published: 2026-01-05\nrating: { from: Hold, to: Buy }',
        'published: 2026-02-05\naction: downgrade\nrating: { from: Buy, to: Hold }',
      ],
      [
        'published: 2015-03-02\nfirm: Renamed Research\naction: upgrade\nrating: { from: Neutral, to: Overweight }',
        'published: 2015-04-02\nfirm: Renamed Research\naction: downgrade\nrating: { from: Buy, to: Hold }',
      ],
      [
        'published: 2026-01-05\naction: suspend\nrating: { from: Buy, to: Suspended }',
        'published: 2026-02-05\naction: resume\nrating: { from: Hold, to: Buy }',
      ],
    ],
    fails: [
      [
        'published: 2026-01-05\nrating: { from: Hold, to: Buy }',
        'published: 2026-02-05\naction: downgrade\nrating: { from: Hold, to: Sell }',
      ],
      [
        'published: 2015-03-02\nfirm: Renamed Research\naction: upgrade\nrating: { from: Neutral, to: Overweight }',
        'published: 2015-04-02\nfirm: Renamed Research\naction: upgrade\nrating: { from: Hold, to: Buy }',
      ],
      [
        'published: 2026-01-05\nrating: { to: Buy }',
        'published: 2026-01-20\naction: maintain\nrating: { from: Buy }',
        'published: 2026-02-05\naction: downgrade\nrating: { from: Hold, to: Sell }',
      ],
    ],
  },
  check: eachNote((entry) => {
    const { note, before } = entry;
    const from = note.rating?.from;
    if (from === undefined || !before || !isOther(entry, from)) return undefined;
    return {
      field: ['rating', 'from'],
      reason: `Unexpected \`${from}\` as the rating before, expected \`${before.word}\`: the last rating of ${note.firm} on ${note.ticker} is that of ${whereIs(before.note, 'rating')}`,
      label: `${before.word} since ${before.note.day}`,
      help: `write \`from: ${before.word}\` if that note is right; mend that note if it is not; if there was a rating between the two, add its note`,
    };
  }),
};

function isOther({ note, before, firm, ladder }: Entry, from: string): boolean {
  if (!before || sameWord(before.word, from)) return false;
  const now = [ladder, ladderBefore(firm, note.day)];
  const moves = movesBetween([before.word, [before.ladder]], [from, now]);
  if (moves.size > 0) return !moves.has('maintain');
  // Another rule reports words that a known ladder lacks. Without a ladder, the words' meaning
  // decides.
  return !ladder && !before.ladder && commonMove(before.word, from) !== undefined;
}
