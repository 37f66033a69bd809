import type { Ladder } from '../../notes/firm.ts';
import { addDays } from '../../notes/terms/dates.ts';
import { describeLadder } from './moves.ts';
import { eachLadder, type FirmRule } from './rule.ts';

export const ladderDays: FirmRule = {
  id: 'ladder-days',
  severity: 'error',
  what: 'On each day a firm has one ladder at most: a ladder ends after it begins, and before the next one begins.',
  why: 'Where two ladders hold on one day, nobody can say by which of them a rating moved.',
  examples: {
    passes: [
      'name: Example Bank\nladders:\n  - { words: [Buy, Hold, Sell], from: 2015-03-23 }\n  - { words: [Overweight, Neutral, Underweight], until: 2015-03-22 }',
    ],
    fails: [
      'name: Example Bank\nladders: [{ words: [Buy, Hold, Sell], from: 2015-03-23, until: 2014-12-31 }]',
      'name: Example Bank\nladders:\n  - { words: [Buy, Hold, Sell], from: 2015-03-23 }\n  - { words: [Overweight, Neutral, Underweight], until: 2015-03-23 }',
      'name: Example Bank\nladders:\n  - { words: [Buy, Hold, Sell] }\n  - { words: [Overweight, Neutral, Underweight] }',
    ],
  },
  check: eachLadder((ladder, at, firm) => {
    const { from, until } = ladder;
    if (from && until && until < from) {
      return {
        field: ['ladders', at, 'until'],
        reason: `Unexpected last day ${until} of a ladder that begins on ${from}, expected that day or after`,
        label: `before ${from}`,
        help: 'mend the day that is wrong; the two may be swapped',
      };
    }
    const other = firm.ladders?.slice(0, at).find((earlier) => isTogether(earlier, ladder));
    if (!other) return undefined;
    const newer = (other.from ?? '') > (from ?? '') ? other : ladder;
    return {
      field: ['ladders', at],
      reason: `Unexpected ladder ${describeLadder(ladder)} on days of ${describeLadder(other)}, expected one ladder a day`,
      label: 'overlaps the other one',
      help: newer.from
        ? `end the older one on the day before the newer one begins: \`until: ${addDays(newer.from, -1)}\``
        : 'write `from:` in the newer one, and `until:`, the day before, in the older one',
    };
  }),
};

function isTogether(a: Ladder, b: Ladder): boolean {
  const [first, last] = ['0000-00-00', '9999-99-99'];
  return (a.from ?? first) <= (b.until ?? last) && (b.from ?? first) <= (a.until ?? last);
}
