import { sameWord } from '../../notes/terms/word-key.ts';
import { describeLadder } from './moves.ts';
import { eachLadder, type FieldProblem, type FirmRule } from './rule.ts';

export const ladderWords: FirmRule = {
  id: 'ladder-words',
  severity: 'error',
  what: 'A ladder has each word once.',
  why: 'A word on two rungs is better and worse than itself: no upgrade could be told from a downgrade.',
  examples: {
    passes: ['name: Example Bank\nladders: [{ words: [Buy, Hold, Sell] }]'],
    fails: [
      'name: Example Bank\nladders: [{ words: [Buy, Hold, Buy] }]',
      'name: Example Bank\nladders: [{ words: [Overweight, Equal Weight, Equal-Weight] }]',
    ],
  },
  check: eachLadder((ladder, at) =>
    ladder.words.flatMap((word, index): FieldProblem | [] => {
      const first = ladder.words.findIndex((other) => sameWord(other, word));
      if (first === index) return [];
      return {
        field: ['ladders', at, 'words', index],
        reason: `Unexpected \`${word}\` on the ladder ${describeLadder(ladder)}, expected each word once`,
        label: `on rung ${first + 1} already`,
        help: "delete it, or write the firm's word for this rung",
      };
    }),
  ),
};
