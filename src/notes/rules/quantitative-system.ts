import type { NoteRule } from './rule.ts';

/** Systems that compute ratings. None of them is a house whose analysts publish them. */
const systems = /^(?:Zacks|Morningstar|CFRA)\b/i;

/** Returns whether a firm's name is that of a system that computes its ratings. */
export function isQuantitativeSystem(firm: string): boolean {
  return systems.test(firm);
}

export const quantitativeSystem: NoteRule = {
  id: 'quantitative-system',
  severity: 'warning',
  what: "The firm is a sell-side house, not computed ranks or stars (Zacks Rank, Morningstar's and CFRA's stars).",
  why: 'Quantitative and fair-value systems are not part of a sell-side consensus, and would count as votes.',
  examples: {
    passes: ['firm: Fixture Securities'],
    fails: ['firm: Zacks', 'firm: Morningstar', 'firm: CFRA Research'],
  },
  check({ note }) {
    if (!isQuantitativeSystem(note.firm)) return [];
    return {
      reason: `Unexpected firm \`${note.firm}\`, expected a sell-side house`,
      field: ['firm'],
      label: 'a rank or stars, or a fair value',
      help: 'name the house whose analysts changed the rating; such a system has none',
    };
  },
};
