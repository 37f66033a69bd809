import type { Firms } from '../archive/firms.ts';
import type { Action } from '../notes/schema/schema.ts';
import type { Day } from '../notes/terms/dates.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { companyInTail, isName, nameOf } from './company.ts';
import type { NamedFirm } from './firms.ts';
import { type MainClause, readMainClause } from './main-clause.ts';
import { freeRuns, readPhrases, type StatedTarget } from './phrases.ts';
import { ratingFinder } from './ratings.ts';
import { isAnonymous, type Refusal, reasons, refuseCompany, refuseLine } from './refusals.ts';
import { type FirmPlace, knownFirms, ratingsOf, type Sentence } from './sentence.ts';
import { addTail, type Said } from './tail-clauses.ts';
import { settleTarget, targetOf } from './targets.ts';
import { type Listing, liftBrackets, type Token, tidyHeadline, tokenise } from './tokens.ts';
import { verbAt } from './verbs.ts';

/** A rating action as a headline states it; what the headline leaves open is undefined. */
export interface StatedAction {
  firm: NamedFirm | undefined;
  company: string;
  listing: Listing | undefined;
  action: Action;
  rating: { from?: string | undefined; to?: string | undefined };
  /** Words after `to` that no ladder and no common scale has: not taken for a rating. */
  unreadRating: string | undefined;
  priceTarget: StatedTarget | undefined;
}

export type HeadlineReading =
  | { isRatingAction: true; stated: StatedAction }
  | { isRatingAction: false; reason: string };

/** Longer lines are paragraphs; the bound also keeps reading quick. */
const maxLength = 300;

/**
 * Reads a headline as the trade writes it. What it does not state stays undefined, and a line that is
 * no rating action, or could be read in two ways, is refused with a reason: nothing is guessed.
 *
 * @param on the day of the note, since firms change names and ladders
 */
export function readHeadline(text: string, firms: Firms, on: Day): HeadlineReading {
  const headline = text.length > maxLength * 4 ? undefined : tidyHeadline(text);
  if (headline === undefined || headline.length > maxLength) return refused('long');
  const { text: plain, listing } = liftBrackets(headline);
  const stated = read({ text: plain, tokens: tokenise(plain), firms, on });
  if (typeof stated === 'string') return refused(stated);
  return { isRatingAction: true, stated: { ...stated, listing } };
}

function refused(why: Refusal): HeadlineReading {
  return { isRatingAction: false, reason: reasons[why] };
}

type Stated = Omit<StatedAction, 'listing'>;

function read(sentence: Sentence): Stated | Refusal {
  const { text, tokens, firms } = sentence;
  const houses = knownFirms(sentence);
  const refusal = refuseLine(text, tokens) ?? refuseHouses(tokens, houses);
  if (refusal) return refusal;
  const ratingAt = ratingFinder(firms.all.flatMap(({ ladders }) => ladders ?? []));
  const clauses = splitClauses(
    tokens,
    (at) => houses.some(({ start, end }) => at > start && at < end),
    (at) => ratingAt(tokens, at) !== undefined,
  );
  const [first, second] = clauses;
  if (!first) return 'empty';
  const main = readMainClause(sentence, first, clauses.slice(1));
  if (typeof main !== 'string') return combine(sentence, main, clauses.slice(1));
  if (main !== 'noVerb' || second?.lead !== 'stop') return main;
  const rest = clauses.slice(2);
  if (verbAt(second.tokens, 0)?.form === 'past') {
    // `Example Corp: upgraded to Buy at UBS`
    const whole = { ...second, tokens: [...first.tokens, ...second.tokens] };
    const joined = readMainClause(sentence, whole, rest);
    return typeof joined === 'string' ? joined : combine(sentence, joined, rest);
  }
  // `Example Corp: UBS raises target to $50`
  const after = readMainClause(sentence, second, rest);
  if (typeof after === 'string' || !after.firm?.isKnown) return main;
  const company = after.company ?? freeRuns(first.tokens, new Set())[0];
  return combine(sentence, { ...after, company }, rest);
}

function refuseHouses(tokens: readonly Token[], houses: readonly FirmPlace[]): Refusal | undefined {
  // A house's name may end with `analysts`, or be followed by it.
  const isNamed = (at: number) => houses.some(({ end }) => end === at || end === at + 1);
  if (isAnonymous(tokens, isNamed)) return 'roundUp';
  const [first, second] = houses;
  const joint = first?.start === 0 ? tokens[first.end] : undefined;
  const isJoined = joint && [',', 'and', '&', '/'].includes(joint.key);
  return isJoined && second?.start === (first?.end ?? 0) + 1 ? 'severalFirms' : undefined;
}

const estimateWords = new Set(
  'estimate estimates eps forecast forecasts outlook guidance'.split(' '),
);

/** Puts together what the clauses say. */
function combine(sentence: Sentence, main: MainClause, tails: readonly Clause[]): Stated | Refusal {
  const { firm, phrases, verb, clause } = main;
  const ratingAt = ratingsOf(sentence, firm);
  const run = main.company ?? companyAfter(tails[0], ratingAt);
  if (!run) return main.deed ? 'noCompany' : 'noAction';
  let words: readonly Token[] = run.tokens;
  if (!main.deed) {
    // `Raises Example Estimates, Maintains Buy`: the second clause is the rating action.
    const estimates = words.findIndex(({ key }) => estimateWords.has(key));
    if (estimates < 1) return 'noAction';
    words = words.slice(0, estimates);
  }
  const company = nameOf(sentence.text, words);
  const mayBeList = clause.comment.length === 0 && clause.tokens.at(-1) === words.at(-1);
  let said: Said = {
    deed: main.deed,
    rating: phrases.rating,
    target: targetOf(phrases, verb, main.deed),
  };
  for (const [index, tail] of tails.entries()) {
    const context = {
      headline: sentence.text,
      company,
      ratingAt,
      mayBeList: mayBeList && index === 0,
    };
    const more = addTail(said, tail, context);
    if (typeof more === 'string') return more;
    said = more;
  }
  if (!said.deed) return 'noAction';
  const refusal = refuseCompany(company, words);
  if (refusal) return refusal;
  if (!isName(company)) return 'noCompany';
  const action = said.deed === 'target' ? 'maintain' : said.deed;
  const priceTarget = settleTarget(said.target, action);
  if (priceTarget === 'contradiction') return priceTarget;
  const unreadRating = said.rating.to === undefined ? main.unreadRating : undefined;
  return { firm, company, action, rating: said.rating, unreadRating, priceTarget };
}

function companyAfter(tail: Clause | undefined, ratingAt: ReturnType<typeof ratingsOf>) {
  return tail && companyInTail(tail, readPhrases(tail.tokens, undefined, ratingAt).used);
}
