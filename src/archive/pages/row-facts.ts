import { describeRating, describeTarget } from '../../notes/wording.ts';
import type { NoteRow } from './rows.ts';

type Figures = Pick<NoteRow, 'action' | 'rating' | 'priceTarget' | 'priceTargetAction'>;

/** Returns what a row says besides its action: rating and target, in words. */
export function rowFacts(row: Figures): string[] {
  const target = targetNews(row);
  return [describeRating(row), target && `target ${target}`].filter((fact) => fact !== '');
}

/** Returns the target in words; empty if the words of the action already say everything about it. */
export function targetNews({
  action,
  priceTarget,
  priceTargetAction,
}: Omit<Figures, 'rating'>): string {
  const hasFigure = priceTarget?.from !== undefined || priceTarget?.to !== undefined;
  return !hasFigure && action === 'maintain' ? '' : describeTarget(priceTarget, priceTargetAction);
}
