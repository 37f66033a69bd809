import { currenciesIn } from '../terms/amount.ts';
import { minorUnits } from '../terms/money.ts';
import type { NoteRule } from './rule.ts';
import { type TargetMention, targetMentions } from './target-mentions.ts';

export const titleCurrency: NoteRule = {
  id: 'title-currency',
  severity: 'warning',
  what: "A price target in the title is in the currency of the note's fields. A bare $ can be that of any dollar.",
  why: 'The figure alone is right in both, so nothing else would tell; on the chart, €86 and $86 are two targets.',
  examples: {
    passes: [
      'title: Fixture Securities Raises Example Corp Price Target to €86\npriceTarget: { to: 86, currency: EUR }',
      'title: Fixture Securities Raises Example Corp Price Target to $86\npriceTarget: { to: 86, currency: CAD }',
      'title: Fixture Securities Raises Example Corp Price Target to £12.50\npriceTarget: { to: 1250, currency: GBX }',
      'title: Fixture Securities Sets HK$125 Price Target ($16 Target for the ADR)\npriceTarget: { to: 16, currency: USD }',
    ],
    fails: [
      'title: Fixture Securities Raises Example Corp Price Target to €86\npriceTarget: { to: 86, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to $86\npriceTarget: { to: 86, currency: EUR }',
      'title: Fixture Securities Raises Example Corp PT to HK$86\npriceTarget: { to: 86, currency: USD }',
      'title: Fixture Securities Raises Example Corp Price Target to ₹860\npriceTarget: { to: 860, currency: USD }',
    ],
  },
  check({ note }) {
    const { from, to, currency } = note.priceTarget ?? {};
    if (currency === undefined || (from === undefined && to === undefined)) return [];
    const mentions = targetMentions(note.title, note);
    const [first] = mentions;
    const isHundredfold = ({ amount }: TargetMention) =>
      [...minorUnits].some((pair) => pair.includes(currency)) &&
      (amount * 100 === to || amount / 100 === to);
    if (
      !first ||
      mentions.some((one) => currenciesIn(one.text).includes(currency) || isHundredfold(one))
    ) {
      return [];
    }
    return {
      reason: `Unexpected \`${currency}\` as the currency below a title that says ${first.text}, expected the currency of the title`,
      field: ['priceTarget', 'currency'],
      label: `the title says ${first.text}`,
      help: 'write the currency of the source here, or mend the title; figures are never converted',
    };
  },
};
