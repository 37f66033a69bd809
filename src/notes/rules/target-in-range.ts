import { moneyOf } from '../wording.ts';
import type { NoteRule } from './rule.ts';

export const targetInRange: NoteRule = {
  id: 'target-in-range',
  severity: 'warning',
  what: "The price target lies within the range of all analysts' targets that the note cites.",
  why: 'A range of all targets includes this one, unless it was gathered before: then readers should be told.',
  examples: {
    passes: [
      'priceTarget: { to: 116, currency: USD }\ntargetRange: { low: 90, high: 116 }',
      'priceTarget: { action: raise, currency: USD }\ntargetRange: { low: 90, high: 116 }',
    ],
    fails: [
      'priceTarget: { to: 117, currency: USD }\ntargetRange: { low: 90, high: 116 }',
      'priceTarget: { to: 89, currency: USD }\ntargetRange: { low: 90, high: 116 }',
    ],
  },
  check({ note }) {
    const { priceTarget, targetRange } = note;
    const target = priceTarget?.to;
    if (target === undefined || !targetRange) return [];
    if (target >= targetRange.low && target <= targetRange.high) return [];
    const money = moneyOf(note);
    const range = `${money(targetRange.low)} to ${money(targetRange.high)}`;
    return {
      reason: `Unexpected price target of ${money(target)}, expected one in the range of ${range}`,
      field: ['priceTarget', 'to'],
      label: target > targetRange.high ? "above the range's high" : "below the range's low",
      help: 'check the target and the range against the source; if the range was gathered before this target, accept the warning and say so',
    };
  },
};
