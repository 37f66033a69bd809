import { targetMove } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { titleMove } from '../../notes/rules/title-target.ts';
import { splitBetween } from '../../notes/stock.ts';
import { writeAmount } from '../../notes/terms/money.ts';
import { moneyOf, priceTargetWords } from '../../notes/wording.ts';
import { statedTarget } from '../standing/current-rating.ts';
import { isComparable } from './last-target.ts';
import { type ArchiveRule, eachNote, type FieldProblem, mostDays, whereIs } from './rule.ts';

export const targetFrom: ArchiveRule = {
  id: 'target-from',
  severity: 'warning',
  what: `The target before is the firm's last target on the ticker, where that is at most ${mostDays} days old; and if a note states only the new one, its direction agrees with the last one.`,
  why: 'Either one of the two notes is wrong, or the archive lacks a note between them: the change of the target that readers see is then not the one that the firm made.',
  examples: {
    passes: [
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { from: 15, to: 16, currency: USD }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\naction: maintain\nrating: { to: Buy }',
        'published: 2026-03-05\npriceTarget: { from: 14, to: 16, currency: USD }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\naction: suspend\npriceTarget: { from: 15, currency: USD, action: remove }',
        'published: 2026-03-05\naction: resume\npriceTarget: { from: 12, to: 14, currency: USD }',
      ],
      [
        'published: 2024-01-05\npriceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { from: 14, to: 16, currency: USD }',
      ],
    ],
    fails: [
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { from: 14, to: 16, currency: USD }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 14, currency: USD, action: raise }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\ntitle: Fixture Securities Cuts Example Corp Price Target to $16\naction: maintain\npriceTarget: { to: 16, currency: USD }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 16, currency: USD, action: maintain }',
      ],
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\naction: terminate\nrating: { from: Buy }\npriceTarget: { from: 14, currency: USD, action: remove }',
      ],
    ],
  },
  check: eachNote(({ note, last }, { stock }) => {
    const published = last && targetAfter(last);
    if (!last || published === undefined || !isComparable(last, note)) return undefined;
    const split = splitBetween(stock, last.day, note.day);
    const amount = published / split;
    return isSplit(note, split, amount) ? undefined : problemOf(note, last, amount);
  }),
};

/** After a split a source may state the old figure, or the new one rounded. */
function isSplit({ priceTarget }: Note, split: number, amount: number): boolean {
  const from = priceTarget?.from;
  if (split === 1 || from === undefined) return false;
  return from === amount * split || Math.abs(from / amount - 1) < 0.01;
}

/** A note without a figure for the target leaves it unknown, because it may have moved. */
function targetAfter(note: Note): number | undefined {
  if (note.action === 'suspend' || note.action === 'terminate') return undefined;
  return statedTarget(note);
}

function problemOf(note: Note, last: Note, amount: number): FieldProblem | undefined {
  const { from, to, action } = note.priceTarget ?? {};
  const money = moneyOf(note);
  const before = money(amount);
  const known = `the last target of ${note.firm} on ${note.ticker} is that of ${whereIs(last, 'priceTarget')}`;
  if (from !== undefined) {
    if (from === amount) return undefined;
    return {
      field: ['priceTarget', 'from'],
      reason: `Unexpected ${money(from)} as the target before, expected ${before}: ${known}`,
      label: `${before} since ${last.day}`,
      help: `write \`from: ${writeAmount(amount)}\` if that note is right; mend that note if it is not; if there was a target between the two, add its note`,
    };
  }
  const said = action ?? titleMove(note);
  if (to === undefined || (said !== 'raise' && said !== 'lower' && said !== 'maintain')) {
    return undefined;
  }
  const moved = targetMove(amount, to);
  if (moved === said) return undefined;
  return {
    field: action ? ['priceTarget', 'action'] : ['title'],
    reason: `Unexpected target that is ${priceTargetWords[said]} to ${money(to)}, expected one that is ${priceTargetWords[moved]}: ${known}`,
    label: `${before} since ${last.day}`,
    help: `check \`to\` against the source; write ${action ? `\`action: ${moved}\`` : `a title that says ${priceTargetWords[moved]}`} if that note is right; if there was a target between the two, add its note, and \`from\` to this one`,
  };
}
