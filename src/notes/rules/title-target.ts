import { priceTargetAction } from '../figures.ts';
import { priceTargetWords } from '../wording.ts';
import type { NoteRule } from './rule.ts';

const lift = 'Raises|Lifts|Boosts|Hikes|Increases|Bumps|Ups';
const cut = 'Cuts|Lowers|Trims|Slashes|Reduces|Drops';

/** The verb, at most eight words without punctuation or another verb, and the target. */
const claim = (verbs: string) =>
  new RegExp(
    String.raw`\b(?<verb>${verbs})\b(?: (?!(?:${lift}|${cut}|as|after|on|while|despite|and)\b)[^\s,;:]+){0,8}? (?:price target|target price|PT|TP|target(?= to (?:[A-Z]{0,3}[$€£¥₹]|\d)))\b`,
    'i',
  );
const lifts = claim(lift);
const cuts = claim(cut);

/** Returns the direction that a title gives the target, and the verb; undefined if it gives none. */
export function titleMove(title: string): { move: 'raise' | 'lower'; verb: string } | undefined {
  const [up, down] = [lifts, cuts].map((pattern) => pattern.exec(title)?.groups?.['verb']);
  // With both, the title is about two stocks or two targets.
  if (up !== undefined && down !== undefined) return undefined;
  if (up !== undefined) return { move: 'raise', verb: up };
  return down === undefined ? undefined : { move: 'lower', verb: down };
}

export const titleTarget: NoteRule = {
  id: 'title-target',
  severity: 'warning',
  what: "A title that says that the price target went up or down agrees with the note's target.",
  why: 'The direction is the news of a maintained rating: lists and feeds show it as an arrow.',
  examples: {
    passes: [
      'title: Fixture Securities Cuts Fixture Corp Price Target; Buy Rating Intact\npriceTarget: { action: lower }',
      'title: Fixture Securities Cuts Fixture Corp to Hold, Raises Price Target\npriceTarget: { action: raise }',
      'title: Fixture Securities Maintains Buy, Raises Price Target to $86\npriceTarget: { to: 86, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Cuts Fixture Corp Price Target; Buy Rating Intact\npriceTarget: { action: raise }',
      'title: Fixture Securities Maintains Buy, Raises Price Target to $86\npriceTarget: { from: 90, to: 86, currency: USD }',
    ],
  },
  check({ note }) {
    const action = priceTargetAction(note);
    if (action !== 'raise' && action !== 'lower' && action !== 'maintain') return [];
    const { move: said, verb } = titleMove(note.title) ?? {};
    if (said === undefined || said === action) return [];
    const figures = note.priceTarget?.to !== undefined && note.priceTarget.from !== undefined;
    return {
      reason: `Unexpected target that is ${priceTargetWords[action]} below a title that says “${verb}”, expected one that is ${priceTargetWords[said]}`,
      field: ['priceTarget', ...(figures ? [] : ['action'])],
      label: `the title says “${verb}”`,
      help: figures
        ? 'check `from` and `to` against the source, or mend the title'
        : `write \`action: ${said}\`, or mend the title`,
    };
  },
};
