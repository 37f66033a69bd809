import { rowFacts } from '../archive/pages/row-facts.ts';
import { describeConsensus, stanceWords } from '../archive/standing/consensus-wording.ts';
import { impliedUpside } from '../notes/figures.ts';
import { isCurrency } from '../notes/terms/money.ts';
import {
  actionWords,
  arrows,
  formatChange,
  headlineWord,
  priceTargetWords,
} from '../notes/wording.ts';
import { fieldsOf, keyOf, listOf, numberOf, textOf } from '../search/unknown-data.ts';
import type { RowEntry } from './note-row.ts';

/** What the watchlist shows of a ticker, from the open data. */
export interface TickerData {
  symbol: string;
  company: string;
  /** In words; empty if no rating and no target counts. */
  consensus: string;
  /** Newest first. */
  ratings: RowEntry[];
}

/** Returns what a ticker's file says; undefined for anything else. */
export function parseTickerData(slug: string, served: unknown): TickerData | undefined {
  const { symbol: s, company: c, consensus, ratings } = fieldsOf(served);
  const [symbol, company] = [textOf(s), textOf(c)];
  if (symbol === undefined || company === undefined) return undefined;
  const ticker = { slug, symbol, company };
  return {
    symbol,
    company,
    consensus: parseConsensus(consensus),
    ratings: listOf(ratings).flatMap((rating) => parseRating(rating, ticker)),
  };
}

function parseConsensus(served: unknown): string {
  const { stances, targets } = fieldsOf(served);
  const counts = listOf(stances).flatMap((served) => {
    const fields = fieldsOf(served);
    const [stance, count] = [keyOf(stanceWords, fields['stance']), numberOf(fields['count'])];
    return stance && count ? [{ stance, count }] : [];
  });
  const { currency, median, count } = fieldsOf(listOf(targets)[0]);
  const [unit, amount] = [currencyOf(currency), numberOf(median)];
  const target = unit && amount && { currency: unit, median: amount, count: numberOf(count) ?? 0 };
  return describeConsensus({ counts, targets: target ? [target] : [] });
}

function parseRating(served: unknown, ticker: RowEntry['ticker']): RowEntry[] {
  const fields = fieldsOf(served);
  const [id, title] = [textOf(fields['id']), textOf(fields['title'])];
  if (id === undefined || title === undefined) return [];
  const action = keyOf(actionWords, fields['action']);
  const { from, to } = fieldsOf(fields['rating']);
  const target = fieldsOf(fields['priceTarget']);
  const priceTarget = {
    action: keyOf(priceTargetWords, target['action']),
    from: numberOf(target['from']),
    to: numberOf(target['to']),
    currency: currencyOf(target['currency']),
  };
  const upside = impliedUpside({ priceTarget, price: numberOf(fields['price']) });
  const rating = { from: textOf(from), to: textOf(to) };
  return [
    {
      id,
      title,
      ticker,
      firm: { slug: textOf(fields['firmSlug']) ?? '', name: textOf(fields['firm']) ?? '' },
      kind: {
        label: action ? headlineWord(action, priceTarget.action) : '',
        direction: keyOf(arrows, fields['direction']) ?? 'none',
      },
      facts: action ? rowFacts({ action, rating, priceTarget }) : [],
      upside: upside === undefined ? '' : formatChange(upside),
      analyst: textOf(fields['analyst']) ?? '',
    },
  ];
}

function currencyOf(value: unknown): string | undefined {
  const code = textOf(value);
  return code && isCurrency(code) ? code : undefined;
}
