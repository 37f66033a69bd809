import { priceTargetAction } from '../figures.ts';
import type { Note } from '../note.ts';
import { writeAmount } from '../terms/money.ts';
import { priceTargetWords } from '../wording.ts';
import type { NoteRule } from './rule.ts';
import { titleSays } from './title-reading.ts';

/** Returns which way a title says that the target went, or that it stayed; undefined if it says nothing of that. */
export function titleMove(note: Note): 'raise' | 'lower' | 'maintain' | undefined {
  const action = priceTargetAction({ priceTarget: titleSays(note)?.priceTarget });
  return action === 'set' || action === 'remove' ? undefined : action;
}

export const titleTarget: NoteRule = {
  id: 'title-target',
  severity: 'warning',
  what: "A title that says that the price target went up or down, or stayed, agrees with the note's target.",
  why: 'The direction is the news of a maintained rating: lists and feeds show it as an arrow.',
  examples: {
    passes: [
      'title: Fixture Securities Cuts Fixture Corp Price Target; Buy Rating Intact\npriceTarget: { action: lower }',
      'title: Fixture Securities Cuts Fixture Corp to Hold, Raises Price Target\npriceTarget: { action: raise }',
      'title: Fixture Securities Maintains Buy, Raises Price Target to $86\npriceTarget: { to: 86, currency: USD }',
      'title: Fixture Securities Keeps Buy on Fixture Corp With $86 Price Target\naction: maintain\npriceTarget: { from: 80, to: 86, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Cuts Fixture Corp Price Target; Buy Rating Intact\npriceTarget: { action: raise }',
      'title: Fixture Securities Maintains Buy, Raises Price Target to $86\npriceTarget: { from: 90, to: 86, currency: USD }',
      'title: Fixture Securities Raises Price Target on Fixture Corp to $86 From $80\naction: maintain\nrating: { to: Buy }\npriceTarget: { from: 86, to: 80, currency: USD }',
      'title: Fixture Securities Keeps Buy on Fixture Corp, Maintains Price Target\naction: maintain\npriceTarget: { from: 80, to: 86, currency: USD }',
    ],
  },
  check({ note }) {
    const action = priceTargetAction(note);
    if (action !== 'raise' && action !== 'lower' && action !== 'maintain') return [];
    const said = titleMove(note);
    if (said === undefined || said === action) return [];
    const hasFigures = note.priceTarget?.from !== undefined && note.priceTarget.to !== undefined;
    return {
      reason: `Unexpected target that is ${priceTargetWords[action]} below a title that says that it is ${priceTargetWords[said]}, expected one that is ${priceTargetWords[said]}`,
      field: ['priceTarget', ...(hasFigures ? [] : ['action'])],
      label: `the title says that it is ${priceTargetWords[said]}`,
      help: hasFigures ? mendFigures(note) : `write \`action: ${said}\`, or mend the title`,
    };
  },
};

function mendFigures(note: Note): string {
  const { from = 0, to = 0, currency } = note.priceTarget ?? {};
  const stated = titleSays(note)?.priceTarget;
  if (stated?.to === from) {
    return `write \`from: ${writeAmount(to)}, to: ${writeAmount(from)}\`: the two are swapped, if the title is right`;
  }
  return stated?.to !== undefined && stated.to !== to && stated.currency === currency
    ? `write \`to: ${writeAmount(stated.to)}\`, or mend the title`
    : 'check `from` and `to` against the source, or mend the title';
}
