import { targetMove } from '../figures.ts';
import { formatMoney, writeAmount } from '../terms/money.ts';
import { priceTargetWords } from '../wording.ts';
import type { NoteRule } from './rule.ts';

export const targetAction: NoteRule = {
  id: 'target-action',
  severity: 'error',
  what: '`priceTarget.action` agrees with the figures: a higher target is a `raise`, the same one a `maintain`, one with none before it a `set`, and a removed target has no `to`.',
  why: 'The page says which way the target moved. Cents matter: 205.82 → 205.16 is a cut.',
  examples: {
    passes: [
      'priceTarget: { from: 205.82, to: 205.16, currency: USD, action: lower }',
      'priceTarget: { to: 116, currency: USD, action: raise }',
      'priceTarget: { from: 116, currency: USD, action: remove }',
      'priceTarget: { action: raise }',
    ],
    fails: [
      'priceTarget: { from: 205.82, to: 205.16, currency: USD, action: maintain }',
      'priceTarget: { from: 100, to: 116, currency: USD, action: lower }',
      'priceTarget: { from: 100, to: 116, currency: USD, action: set }',
      'priceTarget: { from: 116, currency: USD, action: set }',
      'priceTarget: { to: 116, currency: USD, action: remove }',
      'priceTarget: { from: 116, to: 120, currency: USD, action: remove }',
    ],
  },
  check({ note }) {
    const { from, to, action, currency = 'USD' } = note.priceTarget ?? {};
    if (action === undefined) return [];
    const field = ['priceTarget', 'action'];
    if (action === 'remove' && to !== undefined) {
      return {
        reason: 'Unexpected target `to` beside `action: remove`, expected none',
        field: ['priceTarget', 'to'],
        label: 'a target that was removed is no longer there',
        help: `write \`priceTarget: { from: ${writeAmount(from ?? to)}, currency: ${currency}, action: remove }\` if this is the old target`,
      };
    }
    if (from !== undefined && to !== undefined) {
      const computed = targetMove(from, to);
      if (computed === action) return [];
      return {
        reason: `Unexpected \`${action}\` as \`priceTarget.action\`, expected \`${computed}\``,
        field,
        label: `${formatMoney(from, currency)} → ${formatMoney(to, currency)} is ${priceTargetWords[computed]}`,
        help: `write \`action: ${computed}\`, or delete it: it is computed from the figures`,
      };
    }
    if (action === 'set' && from !== undefined) {
      return {
        reason:
          'Unexpected target `from` beside `action: set`, expected none: the first target has nothing before it',
        field,
        label: 'the first target of this firm on the stock',
        help: 'write `to` instead of `from` if this is the new target; else `raise`, `lower` or `maintain`',
      };
    }
    return [];
  },
};
