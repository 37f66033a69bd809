import type { Action } from '../schema/schema.ts';
import type { NoteRule } from './rule.ts';
import { titleSays } from './title-reading.ts';

/** What a headline may mean besides what it says. */
const alsoMeant: Partial<Record<Action, readonly Action[]>> = {
  initiate: ['resume'],
  // A new analyst takes over a rating that stands: "Transfers Coverage, Keeps Buy".
  resume: ['initiate', 'maintain'],
  maintain: ['resume'],
  suspend: ['terminate'],
  terminate: ['suspend'],
};

export const titleAction: NoteRule = {
  id: 'title-action',
  severity: 'warning',
  what: "The action in the title is the note's action. A title is judged only if it can be read as one action of the note's firm on one stock.",
  why: 'Most readers read only the title, but lists, feeds and the consensus are made from the action.',
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy\naction: upgrade',
      'title: Fixture Lifts Fixture Corp Price Target; Maintains Underperform Rating\naction: maintain\nrating: { to: Underperform }',
      'title: Fixture Securities Cuts Fixture Corp to Hold\naction: downgrade\nrating: { to: Hold }',
      'title: Fixture Securities Sees Upgrade Cycle at Fixture Corp\naction: maintain\nrating: { to: Buy }',
      'title: Fixture Securities Transfers Coverage of Fixture Corp, Keeps Buy\naction: maintain\nrating: { to: Buy }',
      'title: Example Bank Upgrades Fixture Corp; Fixture Securities Stays Cautious\naction: maintain\nrating: { to: Hold }',
    ],
    fails: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy\naction: downgrade',
      'title: Fixture Corp Downgraded to Hold at Fixture Securities\naction: upgrade\nrating: { to: Hold }',
      'title: Fixture Securities Raises Fixture Corp to Buy, Cites Demand\naction: maintain\nrating: { to: Buy }',
      'title: Fixture Securities Initiates Coverage On Fixture Corp with Hold Rating\naction: maintain\nrating: { to: Hold }',
      'title: Fixture Securities Maintains Buy on Fixture Corp, Raises Price Target to $86\naction: upgrade\nrating: { to: Buy }',
    ],
  },
  check({ note }) {
    const { verb, action: said, rating, priceTarget } = titleSays(note) ?? {};
    const { action } = note;
    if (verb === undefined || said === undefined) return [];
    if (said === action || alsoMeant[said]?.includes(action)) return [];
    // "Keeps Its Target" says nothing of the rating, nor need "Upgrades Its Target".
    if (rating?.to === undefined && (said === 'maintain' || priceTarget)) return [];
    return {
      reason: `Unexpected \`${action}\` below a title that says “${verb}”, expected \`${said}\``,
      field: ['action'],
      label: `the title says “${verb}”`,
      help: `write \`action: ${said}\`, or mend the title`,
    };
  },
};
