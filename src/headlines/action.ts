import type { Action } from '../notes/schema/schema.ts';
import type { Phrases } from './phrases.ts';
import type { VerbGroup } from './verbs.ts';

/** What a clause says was done; `target` where only the target moved. */
export type Deed = Action | 'target';

/** Returns what a verb and its object say was done; `target` where only the target moved. */
export function actionOf(group: VerbGroup, phrases: Phrases): Deed | 'noDirection' | undefined {
  const { rating, isMove, hasRatingNoun, target, hasCoverage } = phrases;
  const hasRating = rating.to !== undefined;
  switch (group) {
    case 'upgrade':
    case 'downgrade':
      return group;
    case 'initiate':
    case 'resume':
      return hasCoverage || hasRating ? group : undefined;
    case 'suspend':
      return hasCoverage || hasRatingNoun ? group : undefined;
    case 'terminate':
      return hasCoverage ? group : undefined;
    case 'maintain':
      return hasRating || target || hasCoverage || hasRatingNoun ? group : undefined;
    case 'raise':
    case 'lower': {
      if (hasCoverage && group === 'lower' && !target && !hasRating) return 'terminate';
      const isGraded = (hasRating && isMove) || (hasRatingNoun && !target);
      if (isGraded) return group === 'raise' ? 'upgrade' : 'downgrade';
      return target ? 'target' : undefined;
    }
    case 'set':
      return target ? 'target' : undefined;
    case 'adjust':
      if (hasRating && isMove) return 'noDirection';
      return target ? 'target' : undefined;
    case 'remove':
      if (hasCoverage) return 'terminate';
      return target ? 'target' : undefined;
  }
}
