import uFuzzy from '@leeoniya/ufuzzy';
import { distance } from 'fastest-levenshtein';
import type { FoundAnalyst } from './analysts.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { NamedFirm, NamedTicker, Names } from './names.ts';
import { asSymbol, symbolRank } from './symbol.ts';
import { foldQuery, hasWords, wordsOfQuery } from './words.ts';

/** Words may come in any order, be cut short, and have one typing error if they are long enough. */
const near = new uFuzzy({
  unicode: true,
  interSplit: ' +',
  interBound: ' ',
  interLft: 1,
  intraChars: '[\\p{L}\\p{N}]',
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

/** The most words that may come in any order. In a longer query, the order counts. */
const mostInAnyOrder = 4;

/** Whether words may have a typing error. */
export type Strictness = 'exact' | 'near';

export interface NameIndex extends Names {
  tickerTexts: string[];
  firmTexts: string[];
  analystTexts: string[];
}

export function indexNames({ tickers, firms, analysts }: Names): NameIndex {
  return {
    tickers,
    firms,
    analysts,
    tickerTexts: tickers.map(({ symbol, company, also, exchange }) =>
      fold([company, ...also, symbol, exchange].join(' ')),
    ),
    firmTexts: firms.map(({ name, also }) => fold([name, ...also].join(' '))),
    analystTexts: analysts.map(({ name }) => fold(name)),
  };
}

/**
 * Returns the tickers that a query names, best first: the exact symbol, then symbols that begin with
 * the query, then the most similar names.
 */
export function findTickers(index: NameIndex, query: string): NamedTicker[] {
  const asked = foldQuery(query);
  if (asked === '') return [];
  const symbol = asSymbol(asked);
  const found = new Set(alike(index.tickerTexts, asked).map((at) => index.tickers[at]));
  for (const ticker of index.tickers) if (symbolRank(ticker, symbol) < 2) found.add(ticker);
  return [...found]
    .filter((ticker) => ticker !== undefined)
    .sort((a, b) => symbolRank(a, symbol) - symbolRank(b, symbol));
}

export function findFirms(index: NameIndex, query: string): NamedFirm[] {
  return alike(index.firmTexts, foldQuery(query)).flatMap((at) => index.firms[at] ?? []);
}

export function findAnalysts(index: NameIndex, query: string): FoundAnalyst[] {
  return alike(index.analystTexts, foldQuery(query)).flatMap((at) => index.analysts[at] ?? []);
}

/** Returns the indexes of the names that are similar to a query, best first. */
function alike(texts: string[], asked: string): number[] {
  const [found, info, order] = near.search(texts, asked, mostInAnyOrder, Number.POSITIVE_INFINITY);
  if (!found) return [];
  return order ? order.flatMap((at) => info.idx[at] ?? []) : found;
}

/**
 * Returns the tickers and firms that a short query means if it leaves out one letter of a word: `ubr`
 * for Uber. The search for typing errors needs longer words.
 */
export function findLeftOut(
  index: NameIndex,
  query: string,
): { tickers: NamedTicker[]; firms: NamedFirm[] } {
  const asked = foldQuery(query);
  const isMeant = (text: string | undefined) =>
    /^\p{L}{2,4}$/u.test(asked) && text?.split(' ').some((word) => addsLetter(word, asked));
  return {
    tickers: index.tickers.filter((_, at) => isMeant(index.tickerTexts[at])),
    firms: index.firms.filter((_, at) => isMeant(index.firmTexts[at])),
  };
}

function addsLetter(word: string, asked: string): boolean {
  return word.length === asked.length + 1 && distance(word, asked) === 1;
}

export interface EntryIndex {
  entries: readonly Entry[];
  texts: string[];
}

/**
 * Returns notes so that they can be searched: by what their rows say (headline, ticker and company,
 * firm, action, rating, target), and by what else readers ask for (other names, an analyst, a stance).
 *
 * @param names of tickers and firms, with their other names
 */
export function indexEntries(entries: readonly Entry[], names: Names): EntryIndex {
  const tickers = new Map(names.tickers.map((ticker) => [ticker.slug, ticker]));
  const firms = new Map(names.firms.map((firm) => [firm.slug, firm]));
  const texts = entries.map((entry) => {
    const ticker = tickers.get(entry.ticker.slug);
    const firm = firms.get(entry.firm.slug);
    return fold(
      [
        entry.title,
        ...[entry.ticker.symbol, entry.ticker.company, ticker?.exchange, ...(ticker?.also ?? [])],
        ...[entry.firm.name, firm?.name, ...(firm?.also ?? [])],
        ...[entry.kind.label, entry.kind.words, ...entry.facts],
        ...[entry.stance, entry.analyst],
      ].join(' '),
    );
  });
  return { entries, texts };
}

/** Returns the notes that have every word of a query. They keep their order. */
export function findEntries(
  { entries, texts }: EntryIndex,
  query: string,
  strictness: Strictness,
): Entry[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  if (strictness === 'exact') return entries.filter((_, at) => hasWords(texts[at] ?? '', words));
  const found = words.map((word) => new Set(near.filter(texts, word)));
  return entries.filter((_, at) => found.every((set) => set.has(at)));
}
