import { formatMoney, minorUnits } from '../terms/money.ts';
import type { NoteContext, NoteProblem, NoteRule } from './rule.ts';

/** A target outside these multiples of the price is nearly always in another currency. */
const least = 0.3;
const most = 3;

export const currencySlip: NoteRule = {
  id: 'currency-slip',
  severity: 'warning',
  what: `The price target, and the range of targets, are between ${least} and ${most} times the price.`,
  why: 'A target outside that is nearly always in another currency than the price: that of an ADR beside the local line, or pence (GBX) beside pounds (GBP).',
  examples: {
    passes: [
      'price: 100\npriceTarget: { to: 300, currency: USD }',
      'price: 100\npriceTarget: { to: 30, currency: USD }',
    ],
    fails: [
      'price: 100\npriceTarget: { to: 301, currency: USD }',
      'price: 100\npriceTarget: { to: 29, currency: USD }',
      'price: 11.20\npriceTarget: { to: 1250, currency: GBP }',
      'price: 13.12\npriceTarget: { currency: USD }\ntargetRange: { low: 110, high: 150 }',
    ],
  },
  check(context) {
    return targetProblem(context) ?? rangeProblem(context) ?? [];
  },
};

function targetProblem({ note }: NoteContext): NoteProblem | undefined {
  const { price, priceTarget } = note;
  if (price === undefined || priceTarget?.to === undefined) return undefined;
  const times = priceTarget.to / price;
  if (times >= least && times <= most) return undefined;
  const currency = priceTarget.currency ?? 'USD';
  return {
    reason: `Unexpected price target of ${formatMoney(priceTarget.to, currency)} at a price of ${formatMoney(price, currency)}, expected ${least} to ${most} times the price`,
    field: ['priceTarget', 'to'],
    label: `${Number(times.toPrecision(3))} times the price`,
    help: `check that the target and the price are both in ${currency}, and of the same line of shares${penceHint(currency, times)}`,
  };
}

function rangeProblem({ note }: NoteContext): NoteProblem | undefined {
  const { price, priceTarget, targetRange } = note;
  if (price === undefined || !targetRange) return undefined;
  const { low, high } = targetRange;
  if (low <= price * most && high >= price * least) return undefined;
  const currency = priceTarget?.currency ?? 'USD';
  return {
    reason: `Unexpected range of ${formatMoney(low, currency)} to ${formatMoney(high, currency)} at a price of ${formatMoney(price, currency)}, expected targets of ${least} to ${most} times the price`,
    field: ['targetRange'],
    label: 'no target in it is near the price',
    help: `check that the range and the price are both in ${currency}`,
  };
}

function penceHint(currency: string, times: number): string {
  const isHundredfold = (times > 30 && times < 300) || (times > 0.003 && times < 0.03);
  const units = [...minorUnits].find((pair) => pair.includes(currency));
  return isHundredfold && units
    ? `; 100 ${units[0]} are 1 ${units[1]}: write the unit that the source has`
    : '';
}
