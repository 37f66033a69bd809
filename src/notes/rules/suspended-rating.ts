import { commonStance } from '../stance.ts';
import { writeAmount } from '../terms/money.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

export const suspendedRating: NoteRule = {
  id: 'suspended-rating',
  severity: 'warning',
  what: 'A firm that suspends its rating or ends its coverage has no rating and no price target after it.',
  why: 'Such a note would count as a vote that the firm has just withdrawn.',
  examples: {
    passes: [
      'action: suspend\nrating: { from: Buy, to: Suspended }\npriceTarget: { from: 86, currency: USD, action: remove }',
      'action: terminate\nrating: { from: Buy }\npriceTarget: { from: 86, currency: USD }',
      'action: suspend\nrating: { from: Buy, to: Under Review }\npriceTarget: { action: remove }',
    ],
    fails: [
      'action: suspend\nrating: { to: Buy }\npriceTarget: { action: remove }',
      'action: suspend\nrating: { from: Buy }\npriceTarget: { to: 86, currency: USD }',
      'action: terminate\nrating: { from: Buy }\npriceTarget: { action: raise }',
    ],
  },
  check({ note }) {
    if (note.action !== 'suspend' && note.action !== 'terminate') return [];
    const problems: NoteProblem[] = [];
    const what = note.action === 'suspend' ? 'its rating is suspended' : 'its coverage ends';
    const { rating, priceTarget } = note;
    const stance = rating?.to === undefined ? undefined : commonStance(rating.to);
    if (rating?.to !== undefined && stance !== undefined && stance !== 'none') {
      problems.push({
        reason: `Unexpected rating \`${rating.to}\` while ${what}, expected none or a word such as Suspended`,
        field: ['rating', 'to'],
        label: 'a rating in force',
        help: `write \`rating: { from: ${rating.to} }\` if this is the rating that was withdrawn`,
      });
    }
    // `action: remove` beside `to` is an error of `target-action`.
    if (priceTarget?.to !== undefined && priceTarget.action !== 'remove') {
      problems.push({
        reason: `Unexpected price target while ${what}, expected none`,
        field: ['priceTarget', 'to'],
        label: 'a target in force',
        help: `write \`priceTarget: { from: ${writeAmount(priceTarget.to)}, currency: ${priceTarget.currency}, action: remove }\` if this is the target that was withdrawn`,
      });
    } else if (priceTarget?.action !== undefined && priceTarget.action !== 'remove') {
      problems.push({
        reason: `Unexpected \`${priceTarget.action}\` as \`priceTarget.action\` while ${what}, expected \`remove\``,
        field: ['priceTarget', 'action'],
        label: 'a target in force',
        help: 'write `action: remove`, or delete the target',
      });
    }
    return problems;
  },
};
