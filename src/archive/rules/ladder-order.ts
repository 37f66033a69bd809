import { commonStance, stanceRank } from '../../notes/stance.ts';
import { sameWord } from '../../notes/terms/word-key.ts';
import { describeLadder } from './moves.ts';
import { eachLadder, type FirmRule } from './rule.ts';

export const ladderOrder: FirmRule = {
  id: 'ladder-order',
  severity: 'warning',
  what: 'A ladder begins with its best word, by what its words commonly mean.',
  why: 'On a ladder that is upside down, every upgrade is a downgrade: right notes become errors, and wrong ones pass.',
  examples: {
    passes: [
      'name: Example Bank\nladders: [{ words: [Strong Buy, Outperform, Buy, Not Rated, Hold, Sell, Reduce] }]',
    ],
    fails: ['name: Example Bank\nladders: [{ words: [Sell, Hold, Buy] }]'],
  },
  check: eachLadder((ladder, at) => {
    const ranks = ladder.words.map((word) => {
      const stated = ladder.stances?.find((rung) => sameWord(rung.word, word))?.stance;
      return stanceRank(stated ?? commonStance(word));
    });
    const index = ranks.findIndex(
      (rank, here) =>
        rank !== undefined &&
        ranks.slice(0, here).some((above) => above !== undefined && above > rank),
    );
    if (index < 0) return undefined;
    return {
      field: ['ladders', at, 'words', index],
      reason: `Unexpected \`${ladder.words[index]}\` on the ladder ${describeLadder(ladder)}, expected the best word first`,
      label: 'better than a word before it',
      help: 'write the words from the best to the worst',
    };
  }),
};
