import type { Action } from '../notes/schema/schema.ts';
import type { Deed } from './action.ts';
import type { Phrases, StatedTarget } from './phrases.ts';
import type { Verb } from './verbs.ts';

/**
 * Returns the target that a clause states. In `Raises to Buy with $50 target` the verb is the rating's:
 * it does not say which way the target went.
 */
export function targetOf(
  { target }: Phrases,
  verb: Verb | undefined,
  deed: Deed | undefined,
): StatedTarget | undefined {
  const isOfRating = deed === 'upgrade' || deed === 'downgrade';
  const isOfTarget = verb?.group !== 'upgrade' && verb?.group !== 'downgrade' && !isOfRating;
  return target && !isOfTarget ? { ...target, action: undefined } : target;
}

/** Returns two clauses' targets as one, unless they contradict each other. */
export function mergeTargets(
  a: StatedTarget | undefined,
  b: StatedTarget | undefined,
): StatedTarget | undefined | 'unclear' {
  if (!a || !b) return a ?? b;
  const fields = ['from', 'to', 'currency', 'action'] as const;
  const differ = fields.some(
    (field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field],
  );
  if (differ) return 'unclear';
  return {
    from: a.from ?? b.from,
    to: a.to ?? b.to,
    currency: a.currency ?? b.currency,
    action: a.action ?? b.action,
  };
}

/**
 * Returns a target without what its figures tell already, undefined where nothing is left; or that its
 * verb and its figures contradict each other (raised, from $45 to $40).
 */
export function settleTarget(
  target: StatedTarget | undefined,
  action: Action,
): StatedTarget | 'contradiction' | undefined {
  if (!target) return undefined;
  const { from, to, currency, action: stated } = target;
  if (from !== undefined && to !== undefined) {
    const computed = to > from ? 'raise' : to < from ? 'lower' : 'maintain';
    return stated === undefined || stated === computed ? { from, to, currency } : 'contradiction';
  }
  const kept = action === 'initiate' ? undefined : stated;
  if (to === undefined && from === undefined && kept === undefined) return undefined;
  return { from, to, currency, action: kept };
}
