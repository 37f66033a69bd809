import type { Diagnostic } from '../diagnostics/diagnostics.ts';

/** What judges an action beside the ratings of a firm. */
const ofActions = ['action-end', 'action-stance', 'action-history', 'already-covered'];

/** What judges the figures of a target, alone or beside others. */
const ofTargets = [
  'currency-slip',
  'stated-upside',
  'target-against-rating',
  'target-in-range',
  'text-change',
  'text-upside',
  'target-from',
  'target-jump',
  'target-outlier',
];

/** What judges a rating, alone or beside others. */
const ofRatings = ['target-against-rating', 'rating-word', 'rating-from', ...ofActions];

/**
 * The rules whose warnings only follow from a finding of another rule, by that rule. It knows the
 * better fix, and whoever mends the cause mends them too.
 */
export const effects: Readonly<Record<string, readonly string[]>> = {
  'title-rating': ['text-rating', ...ofRatings],
  'text-rating': ofRatings,
  'title-action': ['initiate-from', 'suspended-rating', ...ofActions],
  'target-action': ['suspended-rating'],
  'title-target': ['text-target', ...ofTargets],
  'text-target': [...ofTargets, 'currency-flip'],
  'text-range': ['target-in-range', 'currency-slip'],
  'currency-slip': ofTargets.filter((rule) => rule !== 'currency-slip'),
  'quantitative-system': ['firm-unknown'],
  'listing-currency': ['currency-flip'],
  'stated-upside': ['target-against-rating', 'text-upside'],
};

/**
 * Returns what was found in a note without the warnings that only follow from something else that
 * was found. What the author accepts is no cause, and stays.
 *
 * @param before what was found in the note earlier
 */
export function withoutEffects<Finding extends Pick<Diagnostic, 'rule' | 'accepted'>>(
  found: readonly Finding[],
  before: readonly Pick<Diagnostic, 'rule' | 'accepted'>[] = [],
): Finding[] {
  const open = [...before, ...found].filter((finding) => finding.accepted === undefined);
  const brought = new Set(open.flatMap(({ rule }) => effects[rule] ?? []));
  return found.filter(({ rule, accepted }) => accepted !== undefined || !brought.has(rule));
}
