import { proseWords, verbs } from './lexicon.ts';
import { isHouse, mayBeginName, type Names, wholeNameLength } from './names.ts';
import { scan, spelt } from './scan.ts';
import { isWord, type Token, textOf } from './tokens.ts';

/** Returns the tokens of a plain headline: names first, each as long as it goes, then terms, then words. */
export function tokenise(text: string, names: Names): Token[] {
  return mergeTerms(mergeNames(scan(text), text, names), text, names);
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
    if (whole === 0 && !mayBeginName(text, first.start, first.key, names)) return undefined;
    for (let length = Math.min(longestName, tokens.length - at); length > 0; length -= 1) {
      const last = tokens[at + length - 1];
      if (!last || last.kind === 'mark' || last.kind === 'listing') continue;
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
