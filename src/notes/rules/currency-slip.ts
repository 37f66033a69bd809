import type { Note } from '../note.ts';
import { exchangeNamed } from '../terms/exchanges.ts';
import { minorUnits } from '../terms/money.ts';
import { tickerOf } from '../terms/ticker.ts';
import { moneyOf } from '../wording.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

/** A target outside these multiples of the price is nearly always in another currency. */
const least = 0.3;
const most = 3;

/** No share in London costs more pounds than this. Many cost more pence. */
const mostPounds = 500;

export const currencySlip: NoteRule = {
  id: 'currency-slip',
  severity: 'warning',
  what: `The price target, and the range of targets, are between ${least} and ${most} times the price; and an amount above ${mostPounds} on the London exchange is in pence (GBX), not in pounds (GBP).`,
  why: 'A target outside that is nearly always in another currency: that of an ADR beside the local line, or pence beside pounds. A target of 1,250p shown as £1,250 is a hundred times too high, and stays so in every chart.',
  examples: {
    passes: [
      'price: 100\npriceTarget: { to: 300, currency: USD }',
      'price: 100\npriceTarget: { to: 30, currency: USD }',
      'ticker: LSE:FIXT\npriceTarget: { to: 1250, currency: GBX }',
      'ticker: LSE:FIXT\npriceTarget: { to: 125, currency: GBP }',
      'ticker: NYSE:FIXT\npriceTarget: { to: 1250, currency: GBP }',
    ],
    fails: [
      'price: 100\npriceTarget: { to: 301, currency: USD }',
      'price: 100\npriceTarget: { to: 29, currency: USD }',
      'price: 11.20\npriceTarget: { to: 1250, currency: GBP }',
      'price: 13.12\npriceTarget: { currency: USD }\ntargetRange: { low: 110, high: 150 }',
      'ticker: LSE:FIXT\npriceTarget: { to: 1250, currency: GBP }',
      'ticker: LON:FIXT\nprice: 1104\npriceTarget: { to: 1250, currency: GBP }',
    ],
  },
  check({ note }) {
    return poundsProblem(note) ?? targetProblem(note) ?? rangeProblem(note) ?? [];
  },
};

function poundsProblem({ ticker, priceTarget, price }: Note): NoteProblem | undefined {
  if (priceTarget?.currency !== 'GBP') return undefined;
  if (exchangeNamed(tickerOf({ ticker }).exchange)?.code !== 'LSE') return undefined;
  const amount = priceTarget.to ?? priceTarget.from ?? price;
  if (amount === undefined || amount <= mostPounds) return undefined;
  return {
    reason: `Unexpected amount of ${amount} in GBP for a share in London, expected pence`,
    field: ['priceTarget', 'currency'],
    label: 'pounds',
    help: 'write `currency: GBX` if the source says pence (1,250p); the figures stay as they are',
  };
}

function targetProblem(note: Note): NoteProblem | undefined {
  const { price, priceTarget } = note;
  if (price === undefined || priceTarget?.to === undefined) return undefined;
  const times = priceTarget.to / price;
  if (times >= least && times <= most) return undefined;
  const money = moneyOf(note);
  return {
    reason: `Unexpected price target of ${money(priceTarget.to)} at a price of ${money(price)}, expected ${least} to ${most} times the price`,
    field: ['priceTarget', 'to'],
    label: `${Number(times.toPrecision(3))} times the price`,
    help: `check that the target and the price are both in ${priceTarget.currency}, and of the same line of shares${minorHint(priceTarget.currency, times)}`,
  };
}

function rangeProblem(note: Note): NoteProblem | undefined {
  const { price, priceTarget, targetRange } = note;
  if (price === undefined || !targetRange) return undefined;
  const { low, high } = targetRange;
  if (low <= price * most && high >= price * least) return undefined;
  const money = moneyOf(note);
  return {
    reason: `Unexpected range of ${money(low)} to ${money(high)} at a price of ${money(price)}, expected targets of ${least} to ${most} times the price`,
    field: ['targetRange'],
    label: 'no target in it is near the price',
    help: `check that the range and the price are both in ${priceTarget?.currency}`,
  };
}

function minorHint(currency: string | undefined, times: number): string {
  const isHundredfold = (times > 30 && times < 300) || (times > 0.003 && times < 0.03);
  const units = [...minorUnits].find((pair) => pair.some((unit) => unit === currency));
  return isHundredfold && units
    ? `; 100 ${units[0]} are 1 ${units[1]}: write the unit that the source has`
    : '';
}
