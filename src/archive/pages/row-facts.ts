import { priceTargetAction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { describeRating, describeTarget } from '../../notes/wording.ts';

/** Returns what a row says besides its action: rating and target, in words. */
export function rowFacts(row: Pick<Note, 'action' | 'rating' | 'priceTarget'>): string[] {
  const target = targetNews(row);
  return [describeRating(row), target && `target ${target}`].filter((fact) => fact !== '');
}

/** Returns the target in words; empty if the words of the action already say everything about it. */
export function targetNews(row: Pick<Note, 'action' | 'priceTarget'>): string {
  const { from, to } = row.priceTarget ?? {};
  const hasFigure = from !== undefined || to !== undefined;
  return !hasFigure && row.action === 'maintain'
    ? ''
    : describeTarget(row.priceTarget, priceTargetAction(row));
}
