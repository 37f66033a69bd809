import { exchangeNamed } from '../terms/exchanges.ts';
import { parseTicker } from '../terms/ticker.ts';
import type { NoteRule } from './rule.ts';

/** No share in London costs more pounds than this. Many cost more pence. */
const mostPounds = 500;

export const pence: NoteRule = {
  id: 'pence',
  severity: 'warning',
  what: `A price or target on the London exchange above ${mostPounds} is in pence (GBX), not in pounds (GBP).`,
  why: 'London quotes in pence. A target of 1,250p shown as £1,250 is a hundred times too high, and stays so in every chart.',
  examples: {
    passes: [
      'ticker: LSE:FIXT\npriceTarget: { to: 1250, currency: GBX }',
      'ticker: LSE:FIXT\npriceTarget: { to: 125, currency: GBP }',
      'ticker: NYSE:FIXT\npriceTarget: { to: 1250, currency: GBP }',
    ],
    fails: [
      'ticker: LSE:FIXT\npriceTarget: { to: 1250, currency: GBP }',
      'ticker: LON:FIXT\nprice: 1104\npriceTarget: { to: 1250, currency: GBP }',
    ],
  },
  check({ note }) {
    const { priceTarget, price, ticker } = note;
    if (priceTarget?.currency !== 'GBP') return [];
    if (exchangeNamed(parseTicker(ticker)?.exchange ?? '')?.code !== 'LSE') return [];
    const amount = priceTarget.to ?? priceTarget.from ?? price;
    if (amount === undefined || amount <= mostPounds) return [];
    return {
      reason: `Unexpected amount of ${amount} in GBP for a share in London, expected pence`,
      field: ['priceTarget', 'currency'],
      label: 'pounds',
      help: 'write `currency: GBX` if the source says pence (1,250p); the figures stay as they are',
    };
  },
};
