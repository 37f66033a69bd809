import type { Note } from '../note.ts';
import { commonStance } from '../stance.ts';
import { writeAmount } from '../terms/money.ts';
import { wordKey } from '../terms/word-key.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

/**
 * Words that mean that there is no rating now. Not Rated and Tender are left out, because firms do move ratings to
 * them.
 */
const withheld = new Set(['Suspended', 'Under Review', 'Restricted'].map(wordKey));

export const suspendedRating: NoteRule = {
  id: 'suspended-rating',
  severity: 'warning',
  what: 'A firm that suspends its rating or ends its coverage has no rating and no price target after it; and one whose rating is Suspended, Under Review or Restricted has suspended it, not moved it.',
  why: 'Such a note would count as a vote that the firm has just withdrawn, or as an upgrade or downgrade that it has not made.',
  examples: {
    passes: [
      'action: suspend\nrating: { from: Buy, to: Suspended }\npriceTarget: { from: 86, currency: USD, action: remove }',
      'action: terminate\nrating: { from: Buy }\npriceTarget: { from: 86, currency: USD }',
      'action: suspend\nrating: { from: Buy, to: Under Review }\npriceTarget: { action: remove }',
      'action: upgrade\nrating: { from: Neutral, to: Buy }',
      'action: resume\nrating: { from: Restricted, to: Buy }',
    ],
    fails: [
      'action: suspend\nrating: { to: Buy }\npriceTarget: { action: remove }',
      'action: suspend\nrating: { from: Buy }\npriceTarget: { to: 86, currency: USD }',
      'action: terminate\nrating: { from: Buy }\npriceTarget: { action: raise }',
      'action: downgrade\nrating: { from: Buy, to: Suspended }',
      'action: upgrade\nrating: { from: Buy, to: under review }',
    ],
  },
  check({ note }) {
    const { action } = note;
    if (action === 'suspend') return inForce(note, 'its rating is suspended');
    if (action === 'terminate') return inForce(note, 'its coverage ends');
    const to = note.rating?.to;
    if (action === 'maintain' || action === 'resume' || to === undefined) return [];
    if (!withheld.has(wordKey(to))) return [];
    return {
      reason: `Unexpected \`${action}\` to ${to}, expected \`suspend\``,
      field: ['action'],
      label: `${to} is not a rating`,
      help: 'write `action: suspend`',
    };
  },
};

/** Returns the rating and the target that stand in a note though neither is in force. */
function inForce({ rating, priceTarget }: Note, why: string): NoteProblem[] {
  const problems: NoteProblem[] = [];
  const stance = rating?.to === undefined ? undefined : commonStance(rating.to);
  if (rating?.to !== undefined && stance !== undefined && stance !== 'none') {
    problems.push({
      reason: `Unexpected rating \`${rating.to}\` while ${why}, expected none or a word such as Suspended`,
      field: ['rating', 'to'],
      label: 'a rating in force',
      help: `write \`rating: { from: ${rating.to} }\` if this is the rating that was withdrawn`,
    });
  }
  if (priceTarget?.to !== undefined) {
    problems.push({
      reason: `Unexpected price target while ${why}, expected none`,
      field: ['priceTarget', 'to'],
      label: 'a target in force',
      help: `write \`priceTarget: { from: ${writeAmount(priceTarget.to)}, currency: ${priceTarget.currency}, action: remove }\` if this is the target that was withdrawn`,
    });
  } else if (priceTarget?.action !== undefined && priceTarget.action !== 'remove') {
    problems.push({
      reason: `Unexpected \`${priceTarget.action}\` as \`priceTarget.action\` while ${why}, expected \`remove\``,
      field: ['priceTarget', 'action'],
      label: 'a target in force',
      help: 'write `action: remove`, or delete the target',
    });
  }
  return problems;
}
