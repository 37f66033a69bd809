import type { NoteRule } from './rule.ts';

export const ratingNumber: NoteRule = {
  id: 'rating-number',
  severity: 'error',
  what: "A rating is the firm's own word, never a bare number.",
  why: 'Scales point in different directions: 1 is best at some vendors and worst at others. A reader cannot know which.',
  examples: {
    passes: ['rating: { from: Neutral, to: Buy }', 'rating: { to: 1-Overweight }'],
    fails: ['rating: { to: 2 }', 'rating: { from: "3.0", to: Buy }', 'rating: { to: 4/5 }'],
  },
  check({ note }) {
    return (['from', 'to'] as const).flatMap((side) => {
      const word = note.rating?.[side];
      if (word === undefined || /\p{L}/u.test(word)) return [];
      return {
        reason: `Unexpected \`${word}\` as a rating, expected the firm's word for it`,
        field: ['rating', side],
        label: 'which end of the scale is best?',
        help: `write the word that the firm uses, such as \`${side}: Buy\``,
      };
    });
  },
};
