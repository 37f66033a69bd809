import type { Note } from '../../notes/note.ts';
import { splitBetween } from '../../notes/stock.ts';
import { moneyOf } from '../../notes/wording.ts';
import { isComparable } from './last-target.ts';
import { type ArchiveRule, eachNote, mostDays, whereIs } from './rule.ts';

const most = 3;

export const targetJump: ArchiveRule = {
  id: 'target-jump',
  severity: 'warning',
  what: `A firm's target on a ticker goes to at most ${most} times the last one, or a third of it, within ${mostDays} days. A target near the price that the note cites is right, and so is a fall with a downgrade.`,
  why: 'Such a jump is nearly always a slip: another currency, a figure left out, or a split. Targets are stored as published.',
  examples: {
    passes: [
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 40, currency: USD }',
      ],
      [
        'priceTarget: { to: 150, currency: USD }',
        'published: 2026-02-05\nprice: 13\npriceTarget: { to: 15, currency: USD }',
      ],
      [
        'priceTarget: { to: 40, currency: USD }',
        'published: 2026-02-05\naction: downgrade\nrating: { from: Buy, to: Hold }\npriceTarget: { to: 5, currency: USD }',
      ],
    ],
    fails: [
      [
        'priceTarget: { to: 15, currency: USD }',
        'published: 2026-02-05\npriceTarget: { to: 156, currency: USD }',
      ],
      [
        'priceTarget: { to: 156, currency: USD }',
        'published: 2026-02-05\npriceTarget: { from: 156, to: 15.60, currency: USD }',
      ],
    ],
  },
  check: eachNote(({ note, lastWithTarget: last }, { stock }) => {
    const target = note.priceTarget?.to;
    const published = last?.priceTarget?.to;
    if (target === undefined || !last || published === undefined) return undefined;
    const before = published / splitBetween(stock, last.day, note.day);
    if (!isComparable(last, note) || !isJump(note, target, before)) return undefined;
    const money = moneyOf(note);
    return {
      field: ['priceTarget', 'to'],
      reason: `Unexpected price target of ${money(target)}, expected one nearer to ${money(before)}, the last of ${note.firm} on ${note.ticker} in ${whereIs(last, 'priceTarget')}`,
      label:
        target > before
          ? `${(target / before).toFixed(1)} times the last one`
          : `${Math.round((100 * target) / before)}% of the last one`,
      help: 'check both targets against their sources: the currency, the decimal point, a split between them; with the `price` that the source cites, this rule can tell',
    };
  }),
};

function isJump({ action, price }: Note, target: number, before: number): boolean {
  const times = target / before;
  if (times <= most && times >= 1 / most) return false;
  if (times < 1 && action === 'downgrade') return false;
  const isNearPrice = price !== undefined && target / price >= 0.3 && target / price <= 3;
  return !isNearPrice;
}
