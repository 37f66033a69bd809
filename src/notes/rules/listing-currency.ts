import { exchangeNamed } from '../terms/exchanges.ts';
import { tickerOf } from '../terms/ticker.ts';
import type { NoteRule } from './rule.ts';

/** Exchanges outside the United States on which some shares trade in US dollars. */
const withDollars = new Set(
  'LSE SGX HKEX TSX TSXV CSE NEO SSE BYMA BVL BHB PSE MOEX EGX'.split(' '),
);

/** Many Canadian companies are listed in New York, too. Houses in Canada state targets on them in Canadian dollars. */
const isForAmerica = (currency: string) => currency === 'USD' || currency === 'CAD';

export const listingCurrency: NoteRule = {
  id: 'listing-currency',
  severity: 'warning',
  what: "A target's currency fits its exchange: US or Canadian dollars on exchanges of the United States, and no US dollars where no share trades in them.",
  why: 'The currency of another line of the shares, or of the sample that a note was copied from, makes every chart, upside and consensus wrong.',
  examples: {
    passes: [
      'ticker: NYSE:FIXT\npriceTarget: { to: 54, currency: USD }',
      'ticker: NYSE:FIXT\npriceTarget: { to: 54, currency: CAD }',
      'ticker: TSE:7203\npriceTarget: { to: 3900, currency: JPY }',
      'ticker: HKEX:0700\npriceTarget: { to: 54, currency: USD }',
      'ticker: LSE:FIXT\npriceTarget: { to: 54, currency: EUR }',
      'ticker: KASE:FIXT\npriceTarget: { to: 54, currency: USD }',
    ],
    fails: [
      'ticker: TSE:7203\npriceTarget: { to: 3900, currency: USD }',
      'ticker: NYSE:FIXT\npriceTarget: { to: 190, currency: HKD }',
    ],
  },
  check({ note }) {
    const exchange = exchangeNamed(tickerOf(note).exchange);
    const currency = note.priceTarget?.currency;
    if (!exchange || currency === undefined) return [];
    const { code, isAmerican } = exchange;
    const isRight = isAmerican
      ? isForAmerica(currency)
      : currency !== 'USD' || withDollars.has(code);
    if (isRight) return [];
    return {
      reason: `Unexpected currency \`${currency}\` of a stock on ${code}, expected ${isAmerican ? '`USD`' : 'one in which it trades there'}`,
      field: ['priceTarget', 'currency'],
      label: isAmerican
        ? 'shares trade there in US dollars'
        : 'no share trades there in US dollars',
      help: 'check the currency and the exchange against the source; if the firm does state its targets in it, accept the warning and say so',
    };
  },
};
