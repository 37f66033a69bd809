import { commonStance } from '../../notes/stance.ts';
import { sameWord } from '../../notes/terms/word-key.ts';
import { eachLadder, type FieldProblem, type FirmRule } from './rule.ts';

export const wordStance: FirmRule = {
  id: 'word-stance',
  severity: 'warning',
  what: 'A word of a ladder is a common one, or has its stance beside it: what it counts for in the consensus.',
  why: 'A word that nobody knows counts for nothing: the firm has no vote, and the distribution of its ratings leaves it out.',
  examples: {
    passes: [
      'name: Example Bank\nladders: [{ words: [Buy, Hold, Sell] }]',
      'name: Example Bank\nladders: [{ words: [{ word: Kaufen, stance: buy }, { word: Halten, stance: hold }, { word: Verkaufen, stance: sell }] }]',
    ],
    fails: ['name: Example Bank\nladders: [{ words: [Kaufen, Hold, Sell] }]'],
  },
  check: eachLadder(({ words, stances }, at, firm) =>
    words.flatMap((word, index): FieldProblem | [] => {
      const isStated = stances?.some((rung) => sameWord(rung.word, word));
      if (isStated || commonStance(word)) return [];
      return {
        field: ['ladders', at, 'words', index],
        reason: `Unexpected \`${word}\` as a word of ${firm.name}'s ladder, expected a common word or its stance beside it`,
        label: 'counts for nothing in the consensus',
        help: `write \`{ word: ${word}, stance: buy }\`, with what it says: strong-buy, buy, hold, sell, strong-sell, or none for no judgement`,
      };
    }),
  ),
};
