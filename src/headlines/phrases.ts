import type { PriceTargetAction } from '../notes/schema/schema.ts';
import type { Amount } from './money.ts';
import type { RatingFinder } from './ratings.ts';
import { isPossessive, type Token } from './tokens.ts';
import { isGrade, type Verb, verbAt } from './verbs.ts';

/** A price target as far as one clause states it. */
export interface StatedTarget {
  from?: number | undefined;
  to?: number | undefined;
  currency?: string | undefined;
  action?: PriceTargetAction | undefined;
}

/** What one clause says, and which of its tokens said it. */
export interface Phrases {
  rating: { from?: string | undefined; to?: string | undefined };
  /** `to Buy`: the rating moved there. `with Buy rating` and `Buy on` say only what it is. */
  isMove: boolean;
  hasRatingNoun: boolean;
  target: StatedTarget | undefined;
  /** `Target` alone can be a company's, or a target of sales. */
  isBareTarget: boolean;
  hasCoverage: boolean;
  /** `Price Targets`: of several stocks, or of several firms. */
  isPlural: boolean;
  /** Two different ratings or targets where one can be. */
  isUnclear: boolean;
  used: ReadonlySet<number>;
}

const articles = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'new']);
const ratingNouns = new Set(['rating', 'ratings', 'stance', 'view', 'recommendation', 'call']);
const toward = new Set(['to', 'at', 'with', 'as', 'of']);
const away = new Set(['from', 'vs', 'versus', 'was', 'prior', 'previously']);

/** Returns what a clause says of rating, target and coverage. The verb's own tokens count as used. */
export function readPhrases(
  tokens: readonly Token[],
  verb: Verb | undefined,
  ratingAt: RatingFinder,
): Phrases {
  const used = new Set<number>();
  const use = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) used.add(at);
  };
  if (verb) use(verb.at, verb.at + verb.length);
  const reader = { tokens, verb, ratingAt, used, use };
  const rating = readRating(reader);
  const target = readTarget(reader, rating.isMove);
  const hasCoverage = readCoverage(reader);
  return {
    rating: rating.rating,
    isMove: rating.isMove,
    hasRatingNoun: tokens.some(({ key }) => key === 'rating' || key === 'ratings'),
    target: target.target,
    isBareTarget: target.isBare,
    hasCoverage,
    isPlural: target.isPlural,
    isUnclear: rating.isUnclear || target.isUnclear,
    used,
  };
}

interface Reader {
  tokens: readonly Token[];
  verb: Verb | undefined;
  ratingAt: RatingFinder;
  used: ReadonlySet<number>;
  use(from: number, to: number): void;
}

/** Returns the first token at or after `at` that is no article. */
function skipArticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (articles.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

function readRating({ tokens, verb, ratingAt, used, use }: Reader) {
  const rating: Phrases['rating'] = {};
  let isUnclear = false;
  let isMove = false;
  const keep = (side: 'from' | 'to', word: string, start: number, end: number) => {
    if (rating[side] !== undefined && rating[side] !== word) isUnclear = true;
    rating[side] = word;
    use(start, ratingNouns.has(tokens[end]?.key ?? '') ? end + 1 : end);
  };
  for (const [at, { key }] of tokens.entries()) {
    if (used.has(at)) continue;
    const isToward = toward.has(key);
    if (isToward || away.has(key)) {
      const start = skipArticles(tokens, at + 1);
      const found = ratingAt(tokens, start);
      if (found && endsRating(tokens, start + found.length)) {
        isMove ||= key === 'to';
        keep(isToward ? 'to' : 'from', found.word, at, start + found.length);
      }
      continue;
    }
    const found = ratingAt(tokens, at);
    if (!found || overlaps(used, at, found.length)) continue;
    const end = at + found.length;
    const next = tokens[end]?.key ?? '';
    const before = tokens[at - 1];
    const isFirst = at === 0 || (verb && skipArticles(tokens, verb.at + verb.length) === at);
    if (next === '→') keep('from', found.word, at, end + 1);
    else if (before?.key === '→') keep('to', found.word, at, end);
    else if (ratingNouns.has(next)) keep('to', found.word, at, end);
    else if (
      isFirst &&
      (['on', 'for', 'of', 'intact', 'unchanged', 'coverage', ''].includes(next) ||
        verbAt(tokens, end)?.form === 'past')
    ) {
      keep('to', found.word, at, end);
      if (next === 'intact' || next === 'unchanged') use(end, end + 1);
    }
  }
  // `Rating Unchanged at Buy`, `Rating Intact`: the noun itself names no company.
  for (const [at, { key }] of tokens.entries()) {
    if (ratingNouns.has(key) || key === 'intact' || key === 'unchanged') use(at, at + 1);
  }
  return { rating, isMove, isUnclear };
}

function overlaps(used: ReadonlySet<number>, at: number, length: number): boolean {
  return Array.from({ length }, (_, offset) => at + offset).some((index) => used.has(index));
}

const afterRating = new Set(
  'from to on at by with and as for in into of → intact unchanged coverage stock shares over since via per plus'.split(
    ' ',
  ),
);

/** `to Buy` is a rating, the words `to Buy Fixture Foods` are not: only some words can follow. */
function endsRating(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.kind !== 'word') return true;
  return (
    ratingNouns.has(next.key) ||
    afterRating.has(next.key) ||
    articles.has(next.key) ||
    verbAt(tokens, at) !== undefined
  );
}

/** Two words that name a target, and the short forms that only capitals tell from others. */
const pairs = new Set(['price target', 'target price', 'price objective', 'price forecast']);
const pluralPairs = new Set([
  'price targets',
  'target prices',
  'price objectives',
  'price forecasts',
]);
const shortForms = new Set(['PT', 'TP', 'PO', 'Pt']);
const pluralShortForms = new Set(['PTs', 'TPs']);

/** Returns where the clause names a target; the last such place, since `Target` is a company too. */
function targetNoun(
  { tokens, verb, used }: Reader,
  hasAmount: boolean,
  ratingMoves: boolean,
): { at: number; length: number; isPlural: boolean; isBare: boolean } | undefined {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || used.has(at)) continue;
    const pair = `${token.key} ${next?.key ?? ''}`;
    if (pairs.has(pair) || pluralPairs.has(pair)) {
      return { at, length: 2, isPlural: pluralPairs.has(pair), isBare: false };
    }
    if (token.key === 'price-target') return { at, length: 1, isPlural: false, isBare: false };
    if (shortForms.has(token.text) || pluralShortForms.has(token.text)) {
      return { at, length: 1, isPlural: pluralShortForms.has(token.text), isBare: false };
    }
    const isPair = pairs.has(`${tokens[at - 1]?.key ?? ''} ${token.key}`);
    if ((token.key === 'target' || token.key === 'targets') && !isPair) {
      // `Upgrades Target`, a company; `removes target`, at the end of a clause, is none.
      const isObject =
        next !== undefined &&
        verb?.at !== undefined &&
        verb.at + verb.length === at &&
        !['on', 'for', 'of'].includes(next.key);
      const isCompany = isObject || ratingMoves || (verb && isGrade(verb.group));
      if (hasAmount || !isCompany) {
        return { at, length: 1, isPlural: token.key === 'targets', isBare: true };
      }
    }
  }
  return undefined;
}

const aroundAmount = new Set(
  'a an the its new street-high street high low fresh revised about around roughly 12-month one-year 12m just as'.split(
    ' ',
  ),
);

function readTarget(reader: Reader, ratingMoves: boolean) {
  const { tokens, verb, use } = reader;
  const amounts = tokens.flatMap((token, at) => {
    const amount = token.amount ?? plainAmount(tokens, at);
    return amount ? [{ at, amount }] : [];
  });
  const noun = targetNoun(reader, amounts.length > 0, ratingMoves);
  if (!noun) return { target: undefined, isBare: false, isPlural: false, isUnclear: false };
  const nounEnd = noun.at + noun.length;
  let nounStart = noun.at;
  while (
    ['12-month', 'one-year', '12m', 'stock', 'share', 'new'].includes(
      tokens[nounStart - 1]?.key ?? '',
    )
  ) {
    nounStart -= 1;
  }
  use(nounStart, nounEnd);

  const target: StatedTarget = {};
  let isUnclear = false;
  for (const { at, amount } of amounts) {
    let before = at - 1;
    while (aroundAmount.has(tokens[before]?.key ?? '')) before -= 1;
    const key = tokens[before]?.key ?? '';
    let after = at + 1;
    while (aroundAmount.has(tokens[after]?.key ?? '')) after += 1;
    const isBeforeNoun = after === nounStart || after === noun.at;
    const isAfterVerb = verb && noun.at < verb.at && before === verb.at + verb.length - 1;
    const isBeforeArrow = tokens[after]?.key === '→';
    const side =
      away.has(key) || isBeforeArrow
        ? 'from'
        : toward.has(key) || key === '→' || isBeforeNoun || isAfterVerb || before < nounEnd
          ? 'to'
          : undefined;
    if (!side) continue;
    use(
      toward.has(key) || away.has(key) || key === '→' ? before : Math.min(at, before + 1),
      isBeforeArrow ? after + 1 : at + 1,
    );
    if (isBeforeNoun) use(at, noun.at);
    // `by $5` says how far it moved, not where to.
    if (amount.value === undefined) continue;
    if (target[side] !== undefined || (target.currency ?? amount.currency) !== amount.currency) {
      isUnclear = true;
    }
    target[side] = amount.value;
    target.currency = amount.currency || undefined;
  }
  for (const [at, { kind, key }] of tokens.entries()) {
    if (kind !== 'percent' && !(key === 'by' && tokens[at + 1]?.kind !== 'word')) continue;
    use(at, at + 1);
  }
  target.action = verb && targetActions[verb.group];
  return { target, isBare: noun.isBare, isPlural: noun.isPlural, isUnclear };
}

const plainNumber = /^(?:\d{1,6}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,4})?$/;

/** `PT to 86 from 80`, `Announces 86 Price Target`: figures whose currency the headline leaves open. */
function plainAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token?.kind !== 'word' || !plainNumber.test(token.text)) return undefined;
  const isMoved = before?.key === 'to' || away.has(before?.key ?? '');
  const isStated = articles.has(before?.key ?? '') || verbAt(tokens, at - 1) !== undefined;
  const isNoun = shortForms.has(next?.text ?? '') || ['price', 'target'].includes(next?.key ?? '');
  const value = Number(token.text.replaceAll(',', ''));
  return value > 0 && (isMoved || (isStated && isNoun)) ? { value, currency: '' } : undefined;
}

const targetActions: Partial<Record<Verb['group'], PriceTargetAction>> = {
  raise: 'raise',
  lower: 'lower',
  maintain: 'maintain',
  remove: 'remove',
};

function readCoverage({ tokens, use }: Reader): boolean {
  const at = tokens.findIndex(({ key }) => key === 'coverage');
  if (at < 0) return false;
  const start = ['research', 'equity', 'analyst'].includes(tokens[at - 1]?.key ?? '') ? at - 1 : at;
  use(start, at + 1);
  return true;
}

/** What stands around a company and is no part of its name. */
const fillers = new Set('on for of a an its their to at from with by in into over as'.split(' '));
const owned = new Set('stock shares share rating ratings common equity adr adrs'.split(' '));

/** Words in a row that said nothing else. */
export interface Run {
  tokens: Token[];
  /** The place of its first token in the clause. */
  at: number;
  /** The preposition before it, if any. */
  lead: string;
}

/** Returns the runs of tokens that said nothing else: the company is one of them. */
export function freeRuns(tokens: readonly Token[], used: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let run: Token[] = [];
  let start = 0;
  let lead = '';
  const close = () => {
    while (owned.has(run.at(-1)?.key ?? '')) run.pop();
    if (run.length > 0) runs.push({ tokens: run, at: start, lead });
    run = [];
    lead = '';
  };
  for (const [at, token] of tokens.entries()) {
    const isFree = !used.has(at) && token.kind !== 'amount' && token.kind !== 'percent';
    if (!isFree || isPossessive(token)) {
      close();
      continue;
    }
    if (run.length === 0) {
      const afterVerb = at > 0 && used.has(at - 1) && verbAt(tokens, at - 1) !== undefined;
      // `Upgrades On Holding`: nothing can be on a verb, so this is a name; so is a second `On`.
      const isName =
        /^\p{Lu}/u.test(token.text) && ((afterVerb && token.key === 'on') || lead === token.key);
      if (fillers.has(token.key) && !isName) lead = token.key;
      else if (owned.has(token.key) && tokens[at + 1]?.key === 'of') lead = token.key;
      else {
        run = [token];
        start = at;
      }
    } else if (fillers.has(token.key) && !isInName(tokens, at, used)) {
      close();
      lead = token.key;
    } else {
      run.push(token);
    }
  }
  close();
  return runs;
}

/** `Bank of Example`: an `of` between words of a name belongs to it. */
function isInName(tokens: readonly Token[], at: number, used: ReadonlySet<number>): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.key === 'of' && next?.kind === 'word' && !used.has(at + 1);
}
