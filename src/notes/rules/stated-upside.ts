import { impliedUpside, isStatedUpsideOff, toTenth } from '../figures.ts';
import { moneyOf } from '../wording.ts';
import type { NoteRule } from './rule.ts';

export const statedUpside: NoteRule = {
  id: 'stated-upside',
  severity: 'warning',
  what: 'The upside that the source states is within one percentage point of price target / price − 1.',
  why: 'Sources round, and some compute from another price. The page shows the computed figure, and beside it what the note states.',
  examples: {
    passes: [
      'price: 100\npriceTarget: { to: 116, currency: USD }\nstatedUpside: 16',
      'price: 100\npriceTarget: { to: 116.9, currency: USD }\nstatedUpside: 16',
    ],
    fails: ['price: 13.12\npriceTarget: { to: 15.60, currency: USD }\nstatedUpside: 16'],
  },
  check({ note }) {
    const { price, priceTarget, statedUpside: stated } = note;
    const computed = impliedUpside(note);
    if (computed === undefined || !isStatedUpsideOff(note)) return [];
    const shown = toTenth(computed).toFixed(1);
    const money = moneyOf(note);
    return {
      reason: `Unexpected upside of ${stated}%, expected ${shown}%`,
      field: ['statedUpside'],
      label: `${money(priceTarget?.to ?? 0)} / ${money(price ?? 0)} − 1 = ${shown}%`,
      help: 'check the target and the price against the source; if it does state this figure, keep it: the page shows both',
    };
  },
};
