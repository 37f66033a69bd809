import { isComplete, rungOf } from '../../notes/firm.ts';
import { commonMove, commonStance } from '../../notes/stance.ts';
import { sameWord, wordKey } from '../../notes/terms/word-key.ts';
import { describeLadder, isFormerWord, ladderBefore, movesBetween } from './moves.ts';
import { isOverlay } from './rating-word.ts';
import { type ArchiveRule, type Entry, eachNote } from './rule.ts';

export const actionEnd: ArchiveRule = {
  id: 'action-end',
  severity: 'warning',
  what: "An upgrade does not end on the lowest word of the firm's ladder, nor begin on the highest; a downgrade the other way round. Where the whole ladder is not known, Sell, Strong Sell and Strong Buy are its ends.",
  why: 'Nothing is below the lowest rung: either the action or the rating is wrong. The rule applies where only one of the two words is stated.',
  examples: {
    passes: [
      ['action: upgrade\nrating: { to: Hold }'],
      ['action: downgrade\nrating: { to: Sell }'],
      ['firm: Example Bank\naction: downgrade\nrating: { to: Outperform }'],
      ['action: downgrade\nrating: { from: Conviction Buy, to: Buy }'],
      ['firm: New House\naction: upgrade\nrating: { to: Reduce }'],
      ['firm: Partial Partners\naction: upgrade\nrating: { to: Hold }'],
      [
        'published: 2015-03-23\nfirm: Renamed Research\naction: upgrade\nrating: { from: Underweight, to: Hold }',
      ],
    ],
    fails: [
      ['action: upgrade\nrating: { to: Sell }'],
      ['action: downgrade\nrating: { to: Buy }'],
      ['action: upgrade\nrating: { from: Buy }'],
      ['action: downgrade\nrating: { from: Sell }'],
      ['firm: Example Bank\naction: upgrade\nrating: { from: Hold, to: Underperform }'],
      ['firm: New House\naction: upgrade\nrating: { to: Sell }'],
      ['firm: New House\naction: downgrade\nrating: { to: Strong Buy }'],
    ],
  },
  check: eachNote((entry) => {
    const { note, firm, ladder } = entry;
    const { action } = note;
    const { from, to } = note.rating ?? {};
    if ((action !== 'upgrade' && action !== 'downgrade') || isJudged(entry)) return undefined;
    const [start, end] =
      action === 'upgrade' ? (['best', 'worst'] as const) : (['worst', 'best'] as const);
    const isWrong = {
      from: from !== undefined && isEnd(from, start, entry) && !isFormerWord(from, entry),
      to: to !== undefined && isEnd(to, end, entry),
    };
    const side = isWrong.to ? 'to' : isWrong.from ? 'from' : undefined;
    if (!side) return undefined;
    const word = note.rating?.[side];
    const place = (side === 'to' ? end : start) === 'best' ? 'highest' : 'lowest';
    const other = action === 'upgrade' ? 'downgrade' : 'upgrade';
    return {
      field: ['action'],
      reason: `Unexpected \`${action}\` ${side} ${word}, expected \`${other}\` or another rating`,
      label:
        firm && ladder
          ? `${word} is the ${place} word of ${firm.name}`
          : `${word} is commonly the ${place} word`,
      help: `write \`action: ${other}\`, or mend the rating${ladder ? `; the ladder on ${note.day} was ${describeLadder(ladder)}` : ''}`,
    };
  }),
};

/** If both words are known, other rules judge the move. */
function isJudged({ note, firm, ladder }: Entry): boolean {
  const { from, to } = note.rating ?? {};
  if (from === undefined || to === undefined) return false;
  if (sameWord(from, to) || isOverlay(from) || isOverlay(to)) return true;
  return ladder
    ? movesBetween([from, [ladder, ladderBefore(firm, note.day)]], [to, [ladder]]).size > 0
    : commonMove(from, to) !== undefined;
}

function isEnd(word: string, end: 'best' | 'worst', { ladder }: Entry): boolean {
  const rung = ladder && rungOf(ladder, word);
  const last = end === 'best' ? 0 : (ladder?.words.length ?? 0) - 1;
  if (ladder && isComplete(ladder)) return rung === last && ladder.words.length > 1;
  if (rung !== undefined && rung !== last) return false;
  const stance = commonStance(word);
  return end === 'best'
    ? stance === 'strong-buy' && !isOverlay(word)
    : stance === 'strong-sell' || wordKey(word) === 'sell';
}
