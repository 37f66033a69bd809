import { actionOf, type Deed } from './action.ts';
import type { Clause } from './clauses.ts';
import { namesAnother } from './company.ts';
import { type Phrases, readPhrases, type StatedTarget } from './phrases.ts';
import type { RatingFinder } from './ratings.ts';
import { type Refusal, tellsMove } from './refusals.ts';
import { mergeTargets, targetOf } from './targets.ts';
import { type Verb, verbAt } from './verbs.ts';

/** What the clauses so far say together. */
export interface Said {
  deed: Deed | undefined;
  rating: Phrases['rating'];
  target: StatedTarget | undefined;
}

/** What a later clause is read against. */
export interface TailContext {
  headline: string;
  company: string;
  ratingAt: RatingFinder;
  /** The company's name is the last thing before this clause: a comma may go on with a list. */
  mayBeList: boolean;
}

/** Returns what the clauses say together with one more, or why that makes no note. */
export function addTail(said: Said, tail: Clause, context: TailContext): Said | Refusal {
  const verb = tailVerb(tail);
  const phrases = readPhrases(tail.tokens, verb, context.ratingAt);
  const deed = verb ? actionOf(verb.group, phrases) : undefined;
  if (deed === undefined && !states(phrases)) {
    const isList = context.mayBeList && tail.lead === 'comma' && !isRemark(tail, verb);
    return isList || movesElsewhere(tail) ? 'severalStocks' : said;
  }
  if (phrases.isUnclear) return 'unclear';
  if (phrases.isPlural) return 'severalTargets';
  if (namesAnother(tail, phrases, context.company, context.headline)) return 'severalStocks';
  if (deed === 'noDirection') return deed;
  const rating = mergeRatings(said.rating, phrases.rating);
  const target = mergeTargets(said.target, targetOf(phrases, verb, deed));
  const together = mergeDeeds(said.deed, deed);
  if (!rating || target === 'unclear' || together === 'unclear') return 'unclear';
  return { deed: together, rating, target };
}

function states({ rating, target }: Phrases): boolean {
  return (
    rating.from !== undefined ||
    rating.to !== undefined ||
    target?.from !== undefined ||
    target?.to !== undefined ||
    target?.action !== undefined
  );
}

function tailVerb({ tokens }: Clause): Verb | undefined {
  for (const at of tokens.keys()) {
    const verb = verbAt(tokens, at);
    if (verb) return verb;
  }
  return undefined;
}

/** Returns whether a clause that states nothing is a remark, and surely no second company. */
function isRemark({ tokens }: Clause, verb: Verb | undefined): boolean {
  const [first] = tokens;
  if (!first || verb !== undefined || first.kind !== 'word') return true;
  return !/^\p{Lu}/u.test(first.text) || tellsMove(tokens) || remarkWords.has(first.key);
}

const remarkWords = new Set(
  'with on in for and but shares stock target price no not is adds names'.split(' '),
);

/** `…, Fixture Foods to $60`. */
function movesElsewhere({ tokens }: Clause): boolean {
  return tokens.some(({ key }, at) => key === 'to' && at > 0 && tokens[at + 1]?.kind === 'amount');
}

function mergeRatings(a: Phrases['rating'], b: Phrases['rating']): Phrases['rating'] | undefined {
  const differs = (side: 'from' | 'to') =>
    a[side] !== undefined && b[side] !== undefined && a[side] !== b[side];
  return differs('from') || differs('to')
    ? undefined
    : { from: a.from ?? b.from, to: a.to ?? b.to };
}

/** A rating that moved goes before one that stayed, and both before a target. */
function mergeDeeds(a: Deed | undefined, b: Deed | undefined): Deed | undefined | 'unclear' {
  const rank = (deed: Deed | undefined) =>
    deed === undefined ? 0 : deed === 'target' ? 1 : deed === 'maintain' ? 2 : 3;
  if (rank(a) === 3 && rank(b) === 3 && a !== b) return 'unclear';
  return rank(a) >= rank(b) ? a : b;
}
