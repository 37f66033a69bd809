import { describeRating, describeTarget } from '../../notes/wording.ts';
import type { NoteRow } from './rows.ts';

type Figures = Pick<NoteRow, 'action' | 'rating' | 'priceTarget' | 'priceTargetAction'>;

/**
 * Returns what a row says besides its action: rating and target, in words. It leaves out the
 * target if the words of the action already say everything about it.
 */
export function rowFacts(row: Figures): string[] {
  return [describeRating(row), targetFact(row)].filter((fact) => fact !== '');
}

function targetFact({ action, priceTarget, priceTargetAction }: Figures): string {
  const hasFigure = priceTarget?.from !== undefined || priceTarget?.to !== undefined;
  if (!hasFigure && action === 'maintain') return '';
  const target = describeTarget(priceTarget, priceTargetAction);
  return target && `target ${target}`;
}
