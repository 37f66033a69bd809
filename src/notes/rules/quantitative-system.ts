import { systems } from '../headlines/checks.ts';
import type { NoteRule } from './rule.ts';

/** CFRA has analysts whom headlines quote, but is no sell-side house: no consensus counts its opinions. */
const outside = new RegExp(String.raw`^(?:${systems}|cfra)\b`, 'i');

/** Returns whether a firm's name is that of a system that computes its ratings. */
export function isQuantitativeSystem(firm: string): boolean {
  return outside.test(firm);
}

export const quantitativeSystem: NoteRule = {
  id: 'quantitative-system',
  severity: 'warning',
  what: 'The firm is a sell-side house, not computed ranks, grades or stars (such as those of Zacks, Weiss Ratings, Wall Street Zen, Morningstar and CFRA).',
  why: 'Quantitative and fair-value systems are not part of a sell-side consensus, and would count as votes.',
  examples: {
    passes: ['firm: Fixture Securities'],
    fails: [
      'firm: Zacks',
      'firm: Morningstar',
      'firm: CFRA Research',
      'firm: Weiss Ratings',
      'firm: Wall Street Zen',
    ],
  },
  check({ note }) {
    if (!isQuantitativeSystem(note.firm)) return [];
    return {
      reason: `Unexpected firm \`${note.firm}\`, expected a sell-side house`,
      field: ['firm'],
      label: 'a rank, a grade or stars, or a fair value',
      help: 'name the house whose analysts changed the rating; such a system has none',
    };
  },
};
