import type { NoteRule } from './rule.ts';
import { titleContradicts } from './title-reading.ts';

export const titleContradiction: NoteRule = {
  id: 'title-contradiction',
  severity: 'warning',
  what: 'The verb of the title agrees with the ratings and the figures that the title names.',
  why: 'A title that raises a target to $50 from $60 is wrong whatever the fields say, and cannot be compared with them.',
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy from Hold',
      'title: Fixture Securities Cuts Fixture Corp to Hold, Raises Price Target to $86 from $80\naction: downgrade\nrating: { to: Hold }',
      'title: Fixture Securities Upgrades Fixture Corp to Buy from Outperform',
    ],
    fails: [
      'title: Fixture Securities Upgrades Fixture Corp to Hold from Buy',
      'title: Fixture Securities Downgrades Fixture Corp to Buy from Hold, Raises Price Target to $86',
      'title: Fixture Securities Keeps Buy on Fixture Corp, Raises Price Target to $80 from $86\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 86, to: 80, currency: USD }',
    ],
  },
  check({ note }) {
    if (!titleContradicts(note)) return [];
    return {
      reason:
        'Unexpected verb in a title whose ratings or figures say the opposite, expected both to say the same',
      field: ['title'],
      label: 'contradicts itself',
      help: 'mend whichever differs from the source: the verb, or the ratings or figures beside it',
    };
  },
};
