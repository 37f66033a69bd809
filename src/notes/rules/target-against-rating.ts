import { commonStance } from '../stance.ts';
import { moneyOf } from '../wording.ts';
import type { NoteRule } from './rule.ts';

export const targetAgainstRating: NoteRule = {
  id: 'target-against-rating',
  severity: 'warning',
  what: 'The price target is not below the price beside a rating to buy, nor above it beside a rating to sell.',
  why: 'It is unusual: relative scales allow it, but more often a figure or the rating is wrong.',
  examples: {
    passes: [
      'rating: { to: Buy }\nprice: 100\npriceTarget: { to: 100, currency: USD }',
      'rating: { to: Underperform }\nprice: 100\npriceTarget: { to: 90, currency: USD }',
      'rating: { to: Neutral }\nprice: 100\npriceTarget: { to: 90, currency: USD }',
      'rating: { to: Neutral }\nprice: 100\npriceTarget: { to: 110, currency: USD }',
    ],
    fails: [
      'rating: { to: Overweight }\nprice: 100\npriceTarget: { to: 95, currency: USD }',
      'rating: { to: Strong Buy }\nprice: 100\npriceTarget: { to: 95, currency: USD }',
      'rating: { to: Reduce }\nprice: 100\npriceTarget: { to: 112, currency: USD }',
    ],
  },
  check({ note }) {
    const { rating, price, priceTarget } = note;
    const target = priceTarget?.to;
    if (rating?.to === undefined || price === undefined || target === undefined) return [];
    const stance = commonStance(rating.to);
    const isBuyBelow = (stance === 'buy' || stance === 'strong-buy') && target < price;
    const isSellAbove = (stance === 'sell' || stance === 'strong-sell') && target > price;
    if (!isBuyBelow && !isSellAbove) return [];
    const money = moneyOf(note);
    const side = isBuyBelow ? 'below' : 'above';
    return {
      reason: `Unexpected price target of ${money(target)} ${side} the price of ${money(price)} with a rating of ${rating.to}, expected one ${isBuyBelow ? 'above' : 'below'} it`,
      field: ['priceTarget', 'to'],
      label: `${side} the price`,
      help: 'check the target, the price and the rating against the source; a scale that rates against a sector allows this: then accept the warning and say so',
    };
  },
};
