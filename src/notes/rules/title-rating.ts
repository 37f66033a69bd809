import { sameWord } from '../terms/word-key.ts';
import type { NoteRule } from './rule.ts';
import { titleSays } from './title-reading.ts';

export const titleRating: NoteRule = {
  id: 'title-rating',
  severity: 'warning',
  what: "The new rating in the title, and the one before, are those of the note's fields.",
  why: "Ratings are the firm's own words: Buy in the title and Overweight below it cannot both be.",
  examples: {
    passes: [
      'title: Fixture Securities Upgrades Fixture Corp to Equal Weight\nrating: { to: Equal-Weight }',
      'title: Fixture Securities Upgrades Fixture Corp to Buy from Neutral\nrating: { from: Neutral, to: Buy }',
      'title: Fixture Securities Upgrades Fixture Corp on Plan to Buy a Rival\nrating: { to: Outperform }',
    ],
    fails: [
      'title: Fixture Securities Upgrades Fixture Corp to Buy\nrating: { to: Overweight }',
      'title: Fixture Securities Downgrades Fixture Corp to Neutral, Lowers PT to $40.00\naction: downgrade\nrating: { to: Underperform }',
      'title: Fixture Securities Upgrades Fixture Corp to Buy from Hold\nrating: { from: Neutral, to: Buy }',
      'title: Fixture Securities Initiates Coverage On Fixture Corp with Hold Rating, Announces $85 Price Target\naction: initiate\nrating: { to: Buy }',
    ],
  },
  check({ note }) {
    const { action, rating = {} } = titleSays(note) ?? {};
    // "Suspends Buy Rating": the title names what is no longer there.
    if (action === 'suspend' || action === 'terminate') return [];
    return (['from', 'to'] as const).flatMap((side) => {
      const [said, field] = [rating[side], note.rating?.[side]];
      if (said === undefined || field === undefined || sameWord(said, field)) return [];
      return {
        reason: `Unexpected \`${field}\` as \`rating.${side}\` below a title that says ${said}, expected \`${said}\``,
        field: ['rating', side],
        label: `the title says ${said}`,
        help: `write \`${side}: ${said}\`, or mend the title, whichever is the firm's own word`,
      };
    });
  },
};
