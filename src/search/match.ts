import uFuzzy from '@leeoniya/ufuzzy';
import { distance } from 'fastest-levenshtein';
import { dayOf } from '../notes/terms/dates.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Named } from './names.ts';
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

export type NameIndex = ReturnType<typeof indexNames>;

/** Returns names so that they can be searched. */
export function indexNames(names: readonly Named[]) {
  const texts = names.map(({ name, also, ticker }) =>
    fold([name, ...also, ticker?.symbol, ticker?.exchange].join(' ')),
  );
  return { names, texts };
}

/**
 * Returns the names that a query means, best first: the exact symbol, then symbols that begin with
 * the query, then the most similar names. If there is none, the exchange of a symbol such as `VOD.L` is left
 * out, or small words are.
 */
export function findNames(index: NameIndex, query: string): Named[] {
  const { names, texts } = index;
  const asked = foldQuery(query);
  if (asked === '') return [];
  const symbol = asSymbol(asked);
  const found = new Set(alike(texts, asked).flatMap((at) => names[at] ?? []));
  for (const named of names) if (symbolRank(named, symbol) < 2) found.add(named);
  if (found.size === 0) {
    const shorter = [query.replace(/\.\p{L}{1,3}\s*$/u, ''), wordsOfQuery(query).join(' ')];
    const next = shorter.find((one) => foldQuery(one) !== asked);
    if (next !== undefined) return findNames(index, next);
  }
  return [...found].sort((a, b) => symbolRank(a, symbol) - symbolRank(b, symbol));
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
export function findLeftOut({ names, texts }: NameIndex, query: string): Named[] {
  const asked = foldQuery(query);
  if (!/^\p{L}{2,4}$/u.test(asked)) return [];
  return names.filter(
    ({ kind }, at) =>
      kind !== 'analyst' && texts[at]?.split(' ').some((word) => addsLetter(word, asked)),
  );
}

function addsLetter(word: string, asked: string): boolean {
  return word.length === asked.length + 1 && distance(word, asked) === 1;
}

export type EntryIndex = ReturnType<typeof indexEntries>;

/**
 * Returns notes so that they can be searched: by what their rows say (headline, ticker and company,
 * firm, action, rating, target), and by what else readers ask for (other names, an analyst, a stance,
 * the day).
 *
 * @param names with the other names of tickers and firms
 * @param dayInWords what readers call a day: `February 20, 2026`
 */
export function indexEntries(
  entries: readonly Entry[],
  names: readonly Named[],
  dayInWords: (day: string) => string,
) {
  const byPage = new Map(names.map((named) => [`${named.kind} ${named.slug}`, named]));
  const texts = entries.map((entry) => {
    const ticker = byPage.get(`ticker ${entry.ticker.slug}`);
    const firm = byPage.get(`firm ${entry.firm.slug}`);
    const day = dayOf(entry.id);
    return fold(
      [
        entry.title,
        ...[
          entry.ticker.symbol,
          entry.ticker.company,
          ticker?.ticker?.exchange,
          ...(ticker?.also ?? []),
        ],
        ...[entry.firm.name, firm?.name, ...(firm?.also ?? [])],
        ...[entry.kind.label, entry.kind.words, ...entry.facts],
        ...[entry.stance, entry.analyst],
        ...[day, dayInWords(day)],
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
  // The parts of `2026-11` stay together: the 11th of January has both as well.
  const words =
    wordsOfQuery(query)
      .join(' ')
      .match(/\d{4} \d\d(?: \d\d)?(?!\S)|\S+/g) ?? [];
  if (words.length === 0) return [];
  const tests = words.map((word) => testFor(word, texts, strictness));
  return entries.filter((_, at) => tests.every((test) => test(at)));
}

/** Returns whether a text, which is given by its index, has a word. */
function testFor(word: string, texts: string[], strictness: Strictness): (at: number) => boolean {
  const number = /^([\d ]+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (number) {
    // A number is never cut short: 1 November is not the 10th.
    const whole = new RegExp(`(?:^| )${number}(?!\\d)`);
    return (at) => whole.test(texts[at] ?? '');
  }
  if (strictness === 'exact') return (at) => hasWords(texts[at] ?? '', [word]);
  const found = new Set(near.filter(texts, word));
  return (at) => found.has(at);
}
