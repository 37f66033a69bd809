import { commonMove } from '../../notes/stance.ts';
import { isMove } from './moves.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const actionStance: ArchiveRule = {
  id: 'action-stance',
  severity: 'warning',
  what: 'For a firm whose ladder is not known, the action agrees with what the two words commonly mean, where they mean different things.',
  why: 'An upgrade from Buy to Hold is a slip at any firm; only the ladder could tell Buy from Outperform.',
  examples: {
    passes: [
      ['firm: New House\naction: upgrade\nrating: { from: Neutral, to: Buy }'],
      ['firm: New House\naction: downgrade\nrating: { from: Buy, to: Outperform }'],
      ['firm: Partial Partners\naction: upgrade\nrating: { from: Accumulate, to: Hold }'],
    ],
    fails: [
      ['firm: New House\naction: upgrade\nrating: { from: Buy, to: Neutral }'],
      ['firm: New House\naction: maintain\nrating: { from: Equal Weight, to: Underweight }'],
    ],
  },
  check: eachNote(({ note, ladder }) => {
    const { from, to } = note.rating ?? {};
    if (ladder || from === undefined || to === undefined || !isMove(note.action)) return undefined;
    const expected = commonMove(from, to);
    if (expected === undefined || expected === note.action) return undefined;
    return {
      field: ['action'],
      reason: `Unexpected \`${note.action}\` from ${from} to ${to}, expected \`${expected}\``,
      label: `${to} is commonly ${expected === 'upgrade' ? 'better' : 'worse'} than ${from}`,
      help: `write \`action: ${expected}\`, or mend the rating; if ${note.firm} ranks the words otherwise, add its ladder to \`content/firms/\``,
    };
  }),
};
