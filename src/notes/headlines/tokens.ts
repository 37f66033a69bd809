import { type Amount, amountAt } from '../terms/amount.ts';
import { exchangeNamed } from '../terms/exchanges.ts';
import { tickerOfSuffix, usualTicker } from '../terms/ticker.ts';
import { proseWords, type Verb, verbs } from './lexicon.ts';
import { isHouse, type Names, wholeNameLength } from './names.ts';

type Piece = 'word' | 'money' | 'number' | 'percent' | 'mark' | 'listing';
type Term = 'firm' | 'company' | 'rating' | 'target' | 'targets';

/** A piece of a headline: a word, or several that are one name or one term. */
export interface Token {
  kind: Piece | Term;
  /** As it is typed. */
  text: string;
  /** For comparing words: in lower case, without a full stop at the end. */
  key: string;
  start: number;
  end: number;
  amount?: Amount;
  listing?: Listing;
  verb?: Verb;
  /** The usual name of a firm, or a rating's word in its usual spelling. */
  name?: string;
  /** `Target` alone can be a company's, or a target of sales. */
  isBare?: boolean;
}

/** The exchange and symbol of a stock, in brackets or as `$KC`. */
export interface Listing {
  exchange: string | undefined;
  symbol: string;
}

const patterns = {
  bracket: /[([][^()[\]]{0,60}[)\]](?:'s)?/y,
  cashtag: /\$[A-Z]{1,6}(?:\.[A-Z])?(?![\p{L}\p{N}])/uy,
  percent: /\d+(?:\.\d+)? ?%/y,
  number: /(?:\d+(?:,\d+)+(?:\.\d+)?|\d{1,6}(?:\.\d{1,4})?)(?![\p{L}\p{N}&'+/-])/uy,
  word: /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.&'+/-]|!(?= \p{Lu}))*/uy,
  mark: /--|./suy,
};

/** Exchanges whose names are not also a company's symbol. Many others are. */
const exchangeAlone = /^(?:NASDAQ|NYSE|AMEX|OTC|TSXV?$|LSE$|HKEX$|XETRA$)/;
const listingPattern = /^\$?([A-Za-z0-9.-]{1,12}) ?: ?\$?([A-Za-z0-9][A-Za-z0-9.&-]{0,11})$/;
const symbolPattern = /^\$?([A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?)$/;
const previousPattern = /^(?:from|vs\.?|versus|was|prior|previously|prev)\b/i;

/** Returns the listing that a bracket holds: exchange and symbol in either order, or a symbol alone. */
function listingOf(text: string): Listing | undefined {
  const said = text.trim().replace(/^(?:ticker|symbol): ?/i, '');
  const pair = listingPattern.exec(said);
  if (pair) {
    const [left = '', right = ''] = [pair[1]?.toUpperCase(), pair[2]?.toUpperCase()];
    const isSwapped = exchangeNamed(right) && !exchangeNamed(left);
    const [exchange, symbol] = isSwapped ? [right, left] : [left, right];
    return usualTicker({ exchange, symbol });
  }
  const suffixed = tickerOfSuffix(said);
  if (suffixed) return suffixed;
  const symbol = symbolPattern.exec(said)?.[1];
  return symbol === undefined || exchangeAlone.test(symbol)
    ? undefined
    : { exchange: undefined, symbol };
}

/** Returns the tokens of a plain headline: names first, each as long as it goes, then terms, then words. */
export function tokenise(text: string, names: Names): Token[] {
  return mergeTerms(mergeNames(scan(text), text, names), text, names);
}

function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const matchAt = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: Piece, length: number, more: Partial<Token> = {}) => {
    tokens.push({ kind, start: at, ...more, ...spelt(text, at, at + length) });
    at += length;
  };
  while (at < text.length) {
    if (/[ "')\]]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const bracket = matchAt(patterns.bracket);
    const inner = bracket?.replace(/^[([]|[)\]](?:'s)?$/g, '').trim() ?? '';
    const symbol = bracket === undefined ? matchAt(patterns.cashtag) : inner;
    const listing = symbol === undefined ? undefined : listingOf(symbol);
    const money = amountAt(text, at);
    const percent = matchAt(patterns.percent);
    const number = matchAt(patterns.number);
    const word = matchAt(patterns.word)?.replace(/[&'/+-]+$/, '');
    if (listing) push('listing', (bracket ?? symbol ?? '').length, { listing });
    // A target before (`$50 (from $45)`) is part of the sentence; other asides are dropped.
    else if (bracket) at += previousPattern.test(inner) ? 1 : bracket.length;
    else if (money) push('money', money.end - at, { amount: money.amount });
    else if (percent) push('percent', percent.length);
    else if (number) {
      const value = Number(number.replaceAll(',', ''));
      push('number', number.length, { amount: { value: value || undefined, currency: '' } });
    } else if (word) push('word', word.length);
    else push('mark', matchAt(patterns.mark)?.length ?? 1);
  }
  return tokens;
}

/** Returns a stretch of the text as a token's spelling and key. */
function spelt(text: string, start: number, end: number) {
  const shown = text.slice(start, end);
  return { text: shown, key: shown.toLowerCase().replace(/\.$/, ''), end };
}

/** Words that a house's full name adds to its usual one: `UBS Group`, `Needham & Company LLC`. */
const additions =
  '& advisory ag aktiengesellschaft bank capital chase co companies company corp corporation canada equities equity europe financial global group inc incorporated international limited llc ltd markets partners plc research securities socgen the';

/** The longest name, in tokens: `Keefe, Bruyette & Woods` has five. */
const longestName = 8;

function mergeNames(tokens: readonly Token[], text: string, names: Names): Token[] {
  return merge(tokens, text, (at) => {
    const first = tokens[at];
    if (!first || first.kind === 'mark') return undefined;
    const whole = wholeNameLength(text, first.start);
    // No other name begins with `to` or `with`, as they are typed within a headline.
    if (whole === 0 && proseWords.has(first.text)) return undefined;
    for (let length = Math.min(longestName, tokens.length - at); length > 0; length -= 1) {
      const last = tokens[at + length - 1];
      if (!last || ['mark', 'listing'].includes(last.kind)) continue;
      const said = text.slice(first.start, last.end);
      const company = { kind: 'company', length } as const;
      if (said.length === whole) return company;
      const plain = said.replace(/'s?$/, '');
      const mayBeWord =
        length === 1 && (verbs.has(first.key) || !/^\p{Lu}/u.test(said) || isWord(first, terms));
      const isCompany = plain === said && !mayBeWord && names.isCompany(said);
      if (isCompany && length > 1) return company;
      if (isHouse(plain, names)) {
        const end = withAdditions(tokens, at + length);
        const named = textOf(text, tokens.slice(at, end)).replace(/'s?$/, '');
        const name = names.firmNamed(plain) ?? named;
        return { kind: 'firm', length: end - at, name };
      }
      if (isCompany) return company;
    }
    return undefined;
  });
}

/** Companies have these names, but headlines far more often mean something else. */
const terms = 'target buy hold sell gap on all price stock';

function withAdditions(tokens: readonly Token[], from: number): number {
  if (/'s?$/.test(tokens[from - 1]?.text ?? '')) return from;
  const isAddition = (at: number) =>
    isWord(tokens[at], additions) ||
    (isWord(tokens[at], 'and') && isWord(tokens[at + 1], 'company'));
  let end = from;
  while (isAddition(end)) end += 1;
  // `UBS &`: the name goes on after a conjunction.
  return tokens[end - 1]?.key === '&' ? end - 1 : end;
}

const targetPairs =
  /^(?:(?:price (?:target|objective|forecast)|target price|stock target|street-(?:high|low) target)(s?))$/;
const shortTargets = /^(?:PT|TP|PO|Pt|[Pp]rice-[Tt]arget)(s?)$/;

function mergeTerms(tokens: readonly Token[], text: string, names: Names): Token[] {
  const isShouted = text === text.toUpperCase();
  return merge(tokens, text, (at) => {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.kind !== 'word') return undefined;
    const pair = next?.kind === 'word' ? `${token.key} ${next.key.replace(/'s?$/, '')}` : token.key;
    // `Fixture Target Price Target`: the first `Target` belongs to a name.
    const isNext = next?.key === 'price' && tokens[at + 2]?.key === 'target';
    const isValue =
      pair === 'fair value' &&
      !isWord(tokens[at - 1], 'to from') &&
      tokens.slice(at + 2, at + 8).some(({ amount }) => amount);
    const long = isNext ? null : targetPairs.exec(isValue ? 'price target' : pair);
    const short = shortTargets.exec(token.text) ?? /^target(s?)$/.exec(token.key);
    const plural = (long ?? short)?.[1];
    if (plural !== undefined) {
      const isBare = !long && token.key.startsWith('target');
      return { kind: plural ? 'targets' : 'target', length: long ? 2 : 1, isBare };
    }
    const rating = ratingAt(tokens, at, names);
    // `Coverage suspended`: Suspended is a rating elsewhere.
    const isVerb = verbs.has(token.key) && isWord(tokens[at - 1], 'coverage rating');
    if (rating && !isVerb) return { kind: 'rating', length: rating.length, name: rating.word };
    // A short word all in capitals is no verb (`UPS` is a company), unless the whole headline is.
    const isSymbol = /^\p{Lu}{2,5}$/u.test(token.text);
    if (isSymbol && !isShouted) return undefined;
    const double = token.key === 'double' ? verbs.get(next?.key ?? '') : undefined;
    const ofTwo = (next?.kind === 'word' ? verbs.get(pair) : undefined) ?? double;
    const verb = ofTwo ?? verbs.get(token.key);
    const length = ofTwo ? 2 : 1;
    const said = textOf(text, tokens.slice(at, at + length));
    return verb && { kind: 'word', length, verb: { ...verb, said } };
  });
}

/** The most words of a rating. */
const longestRating = 3;

/** Returns the rating that starts at a token, the longest first: `Strong Buy` before `Strong`. */
function ratingAt(tokens: readonly Token[], at: number, { ratingOf }: Names) {
  for (let length = longestRating; length > 0; length -= 1) {
    const span = tokens.slice(at, at + length);
    if (span.length < length || span.some(({ kind }) => kind !== 'word')) continue;
    const word = ratingOf(span.map(({ text }) => text).join(''));
    if (word) return { word, length };
  }
  return undefined;
}

type Merged = Partial<Token> & Pick<Token, 'kind'> & { length: number };

function merge(
  tokens: readonly Token[],
  text: string,
  mergedAt: (at: number) => Merged | undefined,
): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = mergedAt(at);
    const { length = 1, ...more } = found ?? {};
    const [token, last] = [tokens[at], tokens[at + length - 1]];
    if (token && last)
      merged.push(found ? { ...token, ...more, ...spelt(text, token.start, last.end) } : token);
    at += length;
  }
  return merged;
}

const wordSets = new Map<string, ReadonlySet<string>>();

/** Returns whether a token is one of these words, which are separated by spaces. */
export function isWord(token: Token | undefined, words: string): boolean {
  if (!token) return false;
  const set = wordSets.get(words) ?? new Set(words.split(' '));
  wordSets.set(words, set);
  return set.has(token.key);
}

/** Returns the text from one token to another, as it is typed. */
export function textOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
}
