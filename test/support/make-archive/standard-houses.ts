import type { House } from './houses.ts';

const about = 'A fictitious firm, for tests and the demonstration.';

function house(name: string, words: readonly string[], weight: number, more: Partial<House> = {}) {
  return {
    name,
    ladders: [{ words }],
    hasFile: true,
    setsTargets: true,
    weight,
    about,
    ...more,
  } satisfies House;
}

/** The firms of the standard archive whose ratings are played; the first ones publish most. */
export const standardHouses: readonly House[] = [
  house(
    'Fixture Securities',
    ['Strong Buy', 'Outperform', 'Market Perform', 'Underperform', 'Sell'],
    9,
  ),
  house('Example Capital', ['Buy', 'Hold', 'Sell'], 8),
  house('Sample & Co.', ['Overweight', 'Equal-Weight', 'Underweight'], 7),
  house('Specimen Partners', ['Outperform', 'Neutral', 'Underperform'], 6),
  house('Placeholder Research', ['Buy', 'Hold', 'Reduce', 'Sell'], 5, {
    about: `${about} Sell stands below Reduce.`,
  }),
  house('Mockup Markets', ['Buy', 'Neutral', 'Sell'], 5, {
    formerly: { name: 'Mockup & Sons', until: '2025-05-30' },
    about: `${about} It was called Mockup & Sons until 30 May 2025.`,
  }),
  house('Notional Bank', [], 5, {
    ladders: [
      { words: ['Overweight', 'Neutral', 'Underweight'], until: '2025-06-30' },
      { words: ['Buy', 'Hold', 'Sell'], from: '2025-07-01' },
    ],
    about: `${about} On 1 July 2025 the words changed; a change of words is not a change of rating.`,
  }),
  house('Unlisted Partners', ['Buy', 'Hold', 'Sell'], 3, { hasFile: false }),
  house('Partial Securities', ['Buy', 'Hold', 'Sell'], 3, {
    knownWords: ['Buy', 'Hold'],
    about: `${about} Its scale is not known whole.`,
  }),
  house('Targetless Research', ['Outperform', 'Peer Perform', 'Underperform'], 3, {
    setsTargets: false,
    about: `${about} It publishes no price targets.`,
  }),
  house('Hypothetical Brothers', ['Overweight', 'Neutral', 'Underweight'], 4),
  house('Imaginary Capital Markets', ['Outperform', 'Market Perform', 'Underperform'], 4),
  house('Pretend & Partners', ['Top Pick', 'Outperform', 'Sector Perform', 'Underperform'], 3),
  house('Invented Securities', ['Positive', 'Neutral', 'Negative'], 3),
  house('Fictitious Bank', ['Buy', 'Hold', 'Underperform'], 3),
  house('Example Brothers', ['Buy', 'Neutral', 'Sell'], 2),
  house('Sample Research Group', ['Market Outperform', 'Market Perform', 'Market Underperform'], 2),
  house('Spécimen Équité', ['Buy', 'Hold', 'Sell'], 2),
  house('Placeholder Bank', ['Overweight', 'Equal Weight', 'Underweight'], 1),
];

/** Firms that only notes written by hand are by, or none. */
export const otherHouses: readonly House[] = [
  house("O'Sample & <Sons>", ['Buy', 'Hold', 'Sell'], 0, {
    about: `${about} Its name is to be shown as it is: \`<script>alert(4)</script>\`.`,
  }),
  house('Quiet House', ['Buy', 'Hold', 'Sell'], 0, {
    about: `${about} It has a file, and no notes.`,
  }),
];
