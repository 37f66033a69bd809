import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from './fold.ts';
import type { Headline } from './headlines.ts';
import type { NamedFirm, NamedTicker, Names } from './names.ts';

/** Words in any order, each the beginning of a word. */
const exactOptions: uFuzzy.Options = {
  unicode: true,
  interSplit: ' +',
  interBound: ' ',
  interLft: 1,
  intraChars: '[\\p{L}\\p{N}]',
  intraMode: 1,
  intraIns: 0,
  intraSub: 0,
  intraTrn: 0,
  intraDel: 0,
};
const exact = new uFuzzy(exactOptions);

/** The same with one slip in each word that is long enough to have one. */
const near = new uFuzzy({ ...exactOptions, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Words of a query that may come in any order: with more, their order counts. */
const mostInAnyOrder = 4;

/** A slip is forgiven where nothing matches without one, or always. */
export type Strictness = 'exact' | 'near';

/** The longest query that is looked at. */
const longestQuery = 100;

/** Returns a query as it is compared; empty where it has no letter and no digit. */
export function foldQuery(query: string): string {
  return fold(query.slice(0, longestQuery));
}

/** What can be searched by name. */
export interface NameIndex {
  tickers: readonly NamedTicker[];
  firms: readonly NamedFirm[];
  tickerTexts: string[];
  firmTexts: string[];
}

/** Returns names ready to be searched. */
export function indexNames({ tickers, firms }: Names): NameIndex {
  return {
    tickers,
    firms,
    tickerTexts: tickers.map(({ symbol, company, also, exchange }) =>
      fold([company, ...also, symbol, exchange].join(' ')),
    ),
    firmTexts: firms.map(({ name, also }) => fold([name, ...also].join(' '))),
  };
}

/**
 * Returns the tickers that a query names, best first: the one whose very symbol it is, then those whose
 * symbols begin with it, then those whose names are most like it.
 */
export function findTickers(index: NameIndex, query: string): NamedTicker[] {
  const asked = foldQuery(query);
  if (asked === '') return [];
  const symbol = asSymbol(asked);
  const found = new Set(search(near, index.tickerTexts, asked).map((at) => index.tickers[at]));
  for (const ticker of index.tickers) if (symbolRank(ticker, symbol) < 2) found.add(ticker);
  return [...found]
    .filter((ticker) => ticker !== undefined)
    .sort((a, b) => symbolRank(a, symbol) - symbolRank(b, symbol));
}

/** Returns whether a query is a ticker's very symbol, with its exchange or without. */
export function isSymbol(ticker: NamedTicker, query: string): boolean {
  return symbolRank(ticker, asSymbol(foldQuery(query))) === 0;
}

/** `BRK-B` and `BRK B` are ways to write `BRK.B`. */
function asSymbol(folded: string): string {
  return folded.replaceAll(' ', '');
}

function symbolRank({ symbol, exchange }: NamedTicker, asked: string): number {
  const own = asSymbol(fold(symbol));
  if (own === asked || fold(exchange) + own === asked) return 0;
  return own.startsWith(asked) ? 1 : 2;
}

/** Returns the firms that a query names, best first. */
export function findFirms(index: NameIndex, query: string): NamedFirm[] {
  return search(near, index.firmTexts, foldQuery(query)).flatMap((at) => index.firms[at] ?? []);
}

/** Headlines that can be searched. */
export interface HeadlineIndex {
  headlines: readonly Headline[];
  texts: string[];
}

/** Returns headlines ready to be searched: by their words, and by the symbol and the firm in their ids. */
export function indexHeadlines(headlines: readonly Headline[]): HeadlineIndex {
  const day = 'YYYY-MM-DD-'.length;
  return { headlines, texts: headlines.map(({ id, title }) => fold(`${title} ${id.slice(day)}`)) };
}

/** Returns the headlines that have all words of a query, in their own order. */
export function findHeadlines(
  { headlines, texts }: HeadlineIndex,
  query: string,
  strictness: Strictness,
): Headline[] {
  return search(strictness === 'exact' ? exact : near, texts, foldQuery(query))
    .sort((a, b) => a - b)
    .flatMap((at) => headlines[at] ?? []);
}

/** Returns where in the texts a query matches, best first. */
function search(matcher: uFuzzy, texts: string[], asked: string): number[] {
  const [found, info, order] = matcher.search(
    texts,
    asked,
    mostInAnyOrder,
    Number.POSITIVE_INFINITY,
  );
  if (!found) return [];
  return order ? order.flatMap((at) => info.idx[at] ?? []) : found;
}
