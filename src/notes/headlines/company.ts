import type { Line, NameRun } from './clause.ts';
import { aboutWords, classes, commentVerbs, companyNouns } from './lexicon.ts';
import { isWord, type Listing, type Token, textOf } from './tokens.ts';

/** The company as a headline names it. */
export interface CompanyName {
  /** Undefined if the headline gives only a symbol, or if it is not sure where the name ends. */
  company: string | undefined;
  /** The words that include the name, if its end is not sure. */
  unsure: string | undefined;
  listing: Listing | undefined;
}

const estimateWords = 'estimate estimates eps forecast forecasts outlook guidance';
/** What an estimate is for: `Raises FY27 Sales Estimates` names no company. */
const period =
  /^(?:(?:fy|cy)-?\d{2,4}e?|q[1-4]|[1-4]q(?:\d{2,4})?|[hf][12]|[12]h|(?:19|20)\d\d|(?:first|second|third|fourth)-quarter|full-year|next-year|near-term|long-term)$/;
const symbol = /^[A-Z]{1,5}(?:[.-][A-Z])?$/;

/**
 * Returns the company that a run of tokens names; undefined if it cannot name one.
 *
 * @param isOneStock the headline states a target, so that it is about one stock
 * @param isEstimate what the verb changed is an estimate: the name ends before that word
 */
export function companyOf(
  line: Line,
  run: NameRun,
  isOneStock: boolean,
  isEstimate: boolean,
): CompanyName | undefined {
  const { text, tokens } = line;
  let words = tokens.slice(run.from, run.end);
  const listing = run.listing ?? onlyListing(tokens, run.end);
  if (isEstimate) {
    const at = words.findIndex((word) => isWord(word, estimateWords));
    words = words.slice(0, Math.max(0, at));
    if (words.every(({ key }) => period.test(key) || aboutWords.has(key))) return undefined;
  }
  // `Example Corp 2026 Target`
  const last = words.findLastIndex(({ key, kind }) => kind === 'company' || !period.test(key));
  if (last >= 0 && !endsInMonth.test(keysOf(words))) words = words.slice(0, last + 1);
  if (words.length === 0) return named(undefined, listing);
  const name = nameOf(text, words);
  // GuruFocus names stocks by their symbols: `KC Maintained by UBS -- Price Target Raised`.
  if (symbol.test(name) && tokens.some(({ key }) => key === '--'))
    return named(undefined, listing ?? { exchange: undefined, symbol: name });
  // `… "House Stock" Rating for Example (EXCO)`: another name has the listing.
  const at = tokens.findIndex(({ kind }) => kind === 'listing');
  if (!run.listing && at > run.end && namesStock(tokens[at - 1]))
    return named(undefined, listing, name);
  const owner = ownerOf(name, words, tokens, run);
  if (owner !== undefined && isSure(words, run, isOneStock || isEstimate))
    return named(owner, listing);
  return named(undefined, listing, name);
}

const named = (company?: string, listing?: Listing, unsure?: string): CompanyName => ({
  company,
  unsure,
  listing,
});

function namesStock(token: Token | undefined): boolean {
  return token?.kind === 'company' || (token?.kind === 'word' && /^\p{Lu}/u.test(token.text));
}

/** Returns a listing that stands apart from the name, if it is the only one in the line. */
function onlyListing(tokens: readonly Token[], from: number): Listing | undefined {
  const found = tokens.filter(
    ({ kind }, at) => kind === 'listing' && tokens[at - 1]?.kind !== 'firm',
  );
  const symbols = new Set(found.map(({ listing }) => listing?.symbol));
  return symbols.size === 1 && tokens.length > from ? found[0]?.listing : undefined;
}

/**
 * Returns the name without a possessive `'s`; undefined if it is not sure whether the name has it. It can be a
 * possessive only before a target, a rating, stock, shares or coverage: `Dick's Sporting Goods` and `Moody's`
 * keep theirs.
 */
function ownerOf(
  name: string,
  words: readonly Token[],
  tokens: readonly Token[],
  run: NameRun,
): string | undefined {
  const last = words.at(-1);
  if (!last || last.kind === 'company' || !/'s$/i.test(name)) return name;
  const after = tokens[run.end]?.kind === 'listing' ? run.end + 1 : run.end;
  const hasExchange = run.listing?.exchange !== undefined;
  const next = tokens[after];
  const { NOUN, STOCK, COVERAGE, ADJ } = classes;
  const isOwned =
    /target|rating/.test(next?.kind ?? '') ||
    [NOUN, STOCK, COVERAGE, ADJ].some((words) => words.has(next?.key ?? ''));
  if (!next || !isOwned || hasExchange) return name;
  // `Kohl's stock price target` keeps what `Example's price target` does not.
  const isStock = STOCK.has(next.key) && tokens[after + 1]?.kind === 'target';
  return isStock && !companyNouns.has(last.key.slice(0, -2)) ? undefined : name.slice(0, -2);
}

/** Words that say what a company is. With one of them, only a part of the run is the name. */
const describers =
  'parent maker owner supplier darling giant operator unit rival company chipmaker drugmaker automaker carmaker retailer lagging struggling embattled beleaguered troubled longtime';

const endsInMonth =
  /(?:^| )(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d$/;
const keysOf = (words: readonly Token[]) => words.map(({ key }) => key).join(' ');

const particles = new Set(
  'of the and i y e et de da do dos del di der des du la le plc inc bio van von'.split(' '),
);

/** `Nvidia supplier Example`, `Nvidia-backed Example`: the words before the name. */
const isProse = (word: string): boolean =>
  (/^\p{Ll}+$/u.test(word) && !particles.has(word)) ||
  /-(?:backed|owned|based|listed)$/i.test(word);

/** Returns whether it is sure that the name ends where the run does. */
function isSure(words: readonly Token[], { endedBy }: NameRun, isOneStock: boolean): boolean {
  const keys = words.map(({ key }) => key);
  const last = keys.at(-1) ?? '';
  if (words.every(({ kind }) => kind === 'company')) return true;
  if (words.slice(1).some(({ verb }) => verb !== undefined)) return false;
  const describes = (word: Token) =>
    isWord(word, describers) && (word.key !== 'company' || word.text === word.key);
  if (words.some(describes) || words.slice(0, -1).some(({ text }) => isProse(text))) return false;
  if (keys.includes('and') && endedBy !== 'listing' && !isOneStock) return false;
  if (endedBy === 'listing') return true;
  if (words.length > 6 || (words.length > 1 && aboutWords.has(last))) return false;
  if (endsInMonth.test(keysOf(words))) return false;
  if (endedBy === 'phrase' || endedBy === 'stock') return true;
  const rest = words.slice(1);
  if (rest.some(({ key, kind }) => ['rating', 'percent'].includes(kind) || aboutWords.has(key)))
    return false;
  const isPlain = rest.every(({ text, key }) => !/^\p{Ll}/u.test(text) || particles.has(key));
  return isPlain && (endedBy === 'end' || rest.length === 0 || !/(?:ed|ing)$/.test(last));
}

/** Returns a company's name as it is typed, without the full stop of a sentence. */
function nameOf(text: string, words: readonly Token[]): string {
  const name = textOf(text, words);
  const isAbbreviation = /(?:\b(?:inc|corp|co|cos|ltd)|\.\p{L})\.$/iu.test(name);
  return isAbbreviation ? name : name.replace(/[.,]+$/, '');
}

const topics =
  'stock stocks shares share analyst analysts rating ratings update news today outlook forecast price target alert upgrade downgrade brokers daily view views call calls coverage';

/** Returns the company before a colon, without what the wire calls the column: `Example Corp (EXCO) Stock News Today:`. */
export function companyOfPrefix({ text, tokens }: Line, end: number): CompanyName | undefined {
  const listed = tokens.findIndex(({ kind }) => kind === 'listing');
  const listing = listed >= 0 && listed < end ? tokens[listed]?.listing : undefined;
  let words = tokens.slice(0, listing ? listed : end);
  while (isWord(words.at(-1), topics) || words.at(-1)?.kind === 'target')
    words = words.slice(0, -1);
  const name = nameOf(text, words);
  if (!listing && symbol.test(name)) return named(undefined, { exchange: undefined, symbol: name });
  const isName =
    words.length > 0 &&
    words.length <= 6 &&
    words.every(({ kind, verb }) => !verb && /word|company|firm|number/.test(kind));
  if (isName) return named(name, listing);
  return listing && named(undefined, listing, name || undefined);
}

/** Returns the company of a firm's comment: `sees upside in Example Corp (EXCO)`. Without a listing, its end is not sure. */
export function companyOfComment({ text, tokens }: Line, end: number): CompanyName | undefined {
  const listed = tokens.findIndex(({ kind }) => kind === 'listing');
  const listing = listed < end ? tokens[listed]?.listing : undefined;
  const to = listing ? listed : end;
  let from = to;
  while (from > 1 && namesStock(tokens[from - 1]) && !commentVerbs.has(tokens[from - 1]?.key ?? ''))
    from -= 1;
  const words = tokens.slice(from, to);
  const isLed = listing !== undefined || isWord(tokens[from - 1], 'on in for of about');
  if (words.length === 0 || words.length > 5 || !isLed) return undefined;
  const name = nameOf(text, words);
  const isSure =
    words.every(({ kind }) => kind === 'company') ||
    (listing !== undefined && !isWord(tokens[from - 1], '& and , + of'));
  return isSure ? named(name, listing) : named(undefined, listing, name);
}
