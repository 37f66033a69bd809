import type { NoteRule } from './rule.ts';
import { titleClaim } from './title-claims.ts';

export const titleAction: NoteRule = {
  id: 'title-action',
  severity: 'warning',
  what: "The action in the title is the note's action. Only titles in the trade's order are judged: the firm, “Upgrades”, “Lifts … to Buy”, “Initiates” and the like, the company; or the company, “Upgraded”, “at”, the firm.",
  why: 'Most readers read only the title, but lists, feeds and the consensus are made from the action.',
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy\naction: upgrade',
      'title: Fixture Lifts Fixture Corp Price Target; Maintains Underperform Rating\naction: maintain\nrating: { to: Underperform }',
      'title: Fixture Securities Cuts Fixture Corp to Hold\naction: downgrade\nrating: { to: Hold }',
      'title: Fixture Securities Sees Upgrade Cycle at Fixture Corp\naction: maintain\nrating: { to: Buy }',
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
    const claim = titleClaim(note);
    if (!claim || claim.actions.includes(note.action)) return [];
    const [expected] = claim.actions;
    return {
      reason: `Unexpected \`${note.action}\` below a title that says “${claim.verb}”, expected \`${expected}\``,
      field: ['action'],
      label: `the title says “${claim.verb}”`,
      help: `write \`action: ${expected}\`, or mend the title`,
    };
  },
};
