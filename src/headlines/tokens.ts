import { type Amount, amountAt } from './money.ts';

/** A piece of a headline. */
export interface Token {
  kind: 'word' | 'amount' | 'percent' | 'mark';
  /** As it is typed. */
  text: string;
  /** To compare words by: in lower case, without a full stop at its end. */
  key: string;
  start: number;
  end: number;
  amount?: Amount;
}

/** What a headline says in brackets of its stock. */
export interface Listing {
  exchange: string | undefined;
  symbol: string;
}

/** Returns a headline as a title: on one line, without a list's bullets and numbers or a wire's `UPDATE 1-`. */
export function titleOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^(?:[-*•·–—] ?|\d{1,3}[.)] )+/, '')
    .replace(/^(?:BRIEF|UPDATE ?\d{0,2}|Updated?|Breaking|Just In|Alert)\s?[-:]\s?/i, '')
    .trim();
}

/** Returns a title with one kind of quotation mark and of arrow, to read it. */
export function tidyHeadline(text: string): string {
  return titleOf(text)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/➝|➔|➜|->|=>/g, '→');
}

const mark = /./suy;
const percent = /\d+(?:\.\d+)? ?%/y;
const grouped = /\d+(?:,\d+)+(?:\.\d+)?(?![\p{L}\p{N}])/uy;
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.&'+/-]*[\p{L}\p{M}\p{N}.+])?/uy;

/** Returns the tokens of a tidy headline; quotation marks are dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let isQuoted = false;
  const push = (kind: Token['kind'], end: number, amount?: Amount) => {
    const shown = text.slice(at, end);
    tokens.push({
      kind,
      text: shown,
      key: keyOf(shown),
      start: at,
      end,
      ...(amount ? { amount } : {}),
    });
    at = end;
  };
  const matchEnd = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
  while (at < text.length) {
    const character = text[at];
    if (character === ' ' || character === '"') {
      at += 1;
      continue;
    }
    const money = amountAt(text, at);
    const percentEnd = money ? undefined : matchEnd(percent);
    const wordEnd = matchEnd(grouped) ?? matchEnd(word);
    if (money) push('amount', money.end, money.amount);
    else if (percentEnd) push('percent', percentEnd);
    else if (wordEnd) {
      const possessive = /'s$/i.test(text.slice(at, wordEnd));
      push('word', possessive ? wordEnd - 2 : wordEnd);
      if (possessive) push('mark', wordEnd);
    } else {
      const afterLetter = /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
      // A quotation mark says nothing; an apostrophe after a word is a possessive (`Barclays'`).
      const isQuote = character === "'" && (!afterLetter || isQuoted);
      if (isQuote) {
        isQuoted = !isQuoted;
        at += 1;
      } else push('mark', matchEnd(mark) ?? at + 1);
    }
  }
  return tokens;
}

/** Returns whether the token says that the words before it own what follows. */
export function isPossessive(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.key.startsWith("'");
}

/** Returns the text from one token to another, as it is typed. */
export function textOf(headline: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? headline.slice(first.start, last.end) : '';
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

const listing = /^([A-Za-z]{2,12}) ?: ?([A-Za-z0-9][A-Za-z0-9.-]{0,11})$/;
const bareSymbol = /^\$?([A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?)$/;
const previous = /^(?:from|vs\.?|versus|was|prior|previously)\b/i;

/**
 * Returns a headline without what it puts in brackets, and the stock's listing that stood there. A
 * target before (`$50 (from $45)`) stays, since it is part of the sentence.
 */
export function liftBrackets(headline: string): { text: string; listing: Listing | undefined } {
  let found: Listing | undefined;
  const text = headline
    .replace(/[([]([^()[\]]{0,60})[)\]]/g, (_whole, inner: string) => {
      const said = inner.trim();
      if (previous.test(said)) return ` ${said} `;
      const [, exchange, symbol] = listing.exec(said) ?? [];
      const bare = bareSymbol.exec(said)?.[1];
      if (symbol) found ??= { exchange: exchange?.toUpperCase(), symbol: symbol.toUpperCase() };
      else if (bare) found ??= { exchange: undefined, symbol: bare };
      return ' ';
    })
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,;:])/g, '$1')
    .trim();
  return { text, listing: found };
}
