import { targetMove } from '../figures.ts';
import type { Action, PriceTargetAction } from '../schema/schema.ts';
import { commonMove } from '../stance.ts';
import type { Verb, VerbGroup } from './lexicon.ts';
import type { Said, StatedTarget } from './said.ts';

/** What a clause says was done. `target`: only the target moved. `move`: the rating moved; nothing tells which way. */
export type Deed = Action | 'target' | 'move';

/** Returns what the firm did, by a verb and its object. */
export function deedOf(group: VerbGroup, said: Said): Deed | undefined {
  const { rating, isMove, hasRatingNoun, target, hasCoverage } = said;
  const hasRating = rating.to !== undefined;
  switch (group) {
    case 'upgrade':
    case 'downgrade':
      return group;
    case 'initiate':
    case 'resume':
      return hasCoverage || hasRating ? group : undefined;
    case 'cover':
      return 'initiate';
    case 'suspend':
      return hasCoverage || hasRatingNoun ? group : undefined;
    case 'terminate':
      return hasCoverage ? group : undefined;
    case 'maintain':
      return hasRating || target || hasCoverage || hasRatingNoun ? group : undefined;
    case 'raise':
    case 'lower': {
      if (hasCoverage && group === 'lower' && !target && !hasRating) return 'terminate';
      const isGraded = (hasRating && isMove) || hasRatingNoun;
      if (isGraded) return group === 'raise' ? 'upgrade' : 'downgrade';
      return target ? 'target' : undefined;
    }
    case 'set':
    case 'receive':
      if (hasRating) return said.isNew ? 'initiate' : 'maintain';
      if (hasCoverage) return 'initiate';
      return target ? 'target' : undefined;
    case 'prefer':
    case 'adjust':
      if (said.way) return said.way === 'raise' ? 'upgrade' : 'downgrade';
      if (hasRating && (isMove || !target)) return 'move';
      return target ? 'target' : undefined;
    case 'remove':
      if (hasCoverage) return 'terminate';
      return hasRatingNoun ? 'move' : target ? 'target' : undefined;
  }
}

const targetActions: readonly PriceTargetAction[] = ['raise', 'lower', 'maintain'];

/**
 * Returns the target that a clause states. In `Raises to Buy with $50 target` the verb is the rating's:
 * it does not say which way the target went.
 */
export function targetOf(
  { target, hasRatingNoun, rating }: Said,
  verb: Verb | undefined,
  deed: Deed | undefined,
): StatedTarget | undefined {
  if (!target) return undefined;
  if (verb?.group === 'remove')
    return { from: target.from ?? target.to, currency: target.currency, action: 'remove' };
  if ('action' in target) return target;
  const isOfRating =
    rating.to !== undefined ||
    ((deed === 'upgrade' || deed === 'downgrade') && !(hasRatingNoun && rating.from === undefined));
  const action = isOfRating ? undefined : targetActions.find((action) => action === verb?.group);
  return { ...target, action };
}

/** Returns what two clauses together state of a rating or a target, unless they contradict each other. */
export function mergeStated<Stated extends object>(a: Stated, b: Stated): Stated | 'unclear' {
  const merged = { ...b, ...a };
  for (const key of Object.keys(merged) as (keyof Stated)[]) {
    // the object's own keys
    if (a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]) return 'unclear';
    merged[key] = a[key] ?? b[key];
  }
  return merged;
}

/** A move of the rating counts before a rating that stayed, and both before a target. */
export function mergeDeeds(a: Deed | undefined, b: Deed | undefined): Deed | undefined | 'unclear' {
  const rank = (deed: Deed | undefined) =>
    deed === undefined ? 0 : deed === 'target' ? 1 : deed === 'maintain' || deed === 'move' ? 2 : 3;
  if (rank(a) === 3 && rank(b) === 3 && a !== b) return 'unclear';
  return rank(a) >= rank(b) ? a : b;
}

/**
 * Returns the action, and the target without anything that its figures say already; or that a verb contradicts its
 * figures or ratings (raised, from $45 to $40).
 */
export function settle(
  deed: Deed,
  rating: Said['rating'],
  target: StatedTarget | undefined,
): { action: Action | undefined; priceTarget: StatedTarget | undefined } | 'contradiction' {
  const way = rating.from && rating.to && commonMove(rating.from, rating.to);
  if (way && way !== deed && (deed === 'upgrade' || deed === 'downgrade')) return 'contradiction';
  const action = deed === 'target' ? 'maintain' : deed === 'move' ? way || undefined : deed;
  if (!target) return { action, priceTarget: undefined };
  const { from, to, currency, action: stated } = target;
  if (from !== undefined && to !== undefined) {
    if (stated !== undefined && stated !== targetMove(from, to)) return 'contradiction';
    return { action, priceTarget: { from, to, currency } };
  }
  const kept = action === 'initiate' ? undefined : stated;
  return { action, priceTarget: { from, to, currency, action: kept } };
}
