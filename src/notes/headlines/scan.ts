import { amountAt } from '../terms/amount.ts';
import { exchangeNamed } from '../terms/exchanges.ts';
import { tickerOfSuffix, usualTicker } from '../terms/ticker.ts';
import type { Listing, Piece, Token } from './tokens.ts';

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

/** Returns the pieces of a plain headline. Asides in brackets are left out. */
export function scan(text: string): Token[] {
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
  const pushWord = () => {
    const money = amountAt(text, at);
    if (money) return push('money', money.end - at, { amount: money.amount });
    const percent = matchAt(patterns.percent);
    if (percent) return push('percent', percent.length);
    const number = matchAt(patterns.number);
    const value = Number(number?.replaceAll(',', ''));
    if (number)
      return push('number', number.length, { amount: { value: value || undefined, currency: '' } });
    const word = matchAt(patterns.word)?.replace(/[&'/+-]+$/, '');
    if (word) return push('word', word.length);
    return push('mark', matchAt(patterns.mark)?.length ?? 1);
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
    if (listing) push('listing', (bracket ?? symbol ?? '').length, { listing });
    // A target before (`$50 (from $45)`) is part of the sentence; other asides are dropped.
    else if (bracket) at += previousPattern.test(inner) ? 1 : bracket.length;
    else pushWord();
  }
  return tokens;
}

/** Returns a stretch of the text as a token's spelling and key. */
export function spelt(text: string, start: number, end: number) {
  const shown = text.slice(start, end);
  return { text: shown, key: shown.toLowerCase().replace(/\.$/, ''), end };
}
