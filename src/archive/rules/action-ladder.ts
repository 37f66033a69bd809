import { sameWord } from '../../notes/terms/word-key.ts';
import { describeLadder, isMove, ladderBefore, movesBetween } from './moves.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const actionLadder: ArchiveRule = {
  id: 'action-ladder',
  severity: 'error',
  what: "An upgrade goes up the firm's own ladder on that day, a downgrade goes down, and a maintained rating stays. A ladder that lacks one of the words judges nothing.",
  why: 'The firm’s scale counts, not what the words commonly mean: from Strong Buy to Outperform is a downgrade, though both say buy, and a new word for the same rung is no change of rating.',
  examples: {
    passes: [
      ['firm: Example Bank\naction: downgrade\nrating: { from: Strong Buy, to: Outperform }'],
      [
        'published: 2015-03-23\nfirm: Renamed Research\naction: maintain\nrating: { from: Overweight, to: Buy }',
      ],
      ['firm: Partial Partners\naction: upgrade\nrating: { from: Accumulate, to: Buy }'],
    ],
    fails: [
      ['firm: Example Bank\naction: upgrade\nrating: { from: Strong Buy, to: Outperform }'],
      ['firm: Example Bank\naction: maintain\nrating: { from: Strong Buy, to: Outperform }'],
      [
        'published: 2015-03-23\nfirm: Renamed Research\naction: upgrade\nrating: { from: Overweight, to: Buy }',
      ],
      ['firm: Partial Partners\naction: upgrade\nrating: { from: Buy, to: Hold }'],
    ],
  },
  check: eachNote(({ note, firm, ladder }) => {
    const { from, to } = note.rating ?? {};
    if (!firm || !ladder || from === undefined || to === undefined) return undefined;
    // `equal-ratings` reports two equal words.
    if (!isMove(note.action) || sameWord(from, to)) return undefined;
    const previous = ladderBefore(firm, note.day);
    const moves = movesBetween([from, [ladder, previous]], [to, [ladder]]);
    const [expected] = moves;
    if (expected === undefined || moves.has(note.action)) return undefined;
    const where = { upgrade: 'above', downgrade: 'below', maintain: 'the same rung as' }[expected];
    return {
      field: ['action'],
      reason: `Unexpected \`${note.action}\` from ${from} to ${to}, expected \`${expected}\``,
      label: `${to} is ${where} ${from} at ${firm.name}`,
      help: `write \`action: ${expected}\`, or mend the rating; the ladder on ${note.day} was ${describeLadder(ladder)}${expected === 'maintain' && previous ? `, and before it ${describeLadder(previous)}` : ''}`,
    };
  }),
};
