import type { Action } from '../schema/schema.ts';
import { explains, type Refusal, refuseCompany } from './checks.ts';
import {
  endsClause,
  isActing,
  isSeparator,
  joinsClauses,
  type Line,
  type NamedFirm,
  type NameRun,
  type Part,
  readPart,
} from './clause.ts';
import { type CompanyName, companyOf } from './company.ts';
import { type Deed, deedOf, mergeDeeds, mergeStated, settle, targetOf } from './deeds.ts';
import { aboutWords, classes, commentVerbs, isGrade, type Verb } from './lexicon.ts';
import { type MainClause, unreadAfter } from './main-clause.ts';
import { otherStocksFrom } from './other-stocks.ts';
import type { Said, StatedTarget } from './said.ts';
import { isWord, type Token, textOf } from './tokens.ts';

/** A rating action as a headline states it; what the headline leaves open is undefined. */
export interface StatedAction extends CompanyName {
  firm: NamedFirm | undefined;
  /** Undefined if the rating moved and nothing tells which way. */
  action: Action | undefined;
  /** The verb that states the action; undefined if none does: `Price Target Raised`, `Given Hold Rating`. */
  verb: string | undefined;
  rating: { from?: string | undefined; to?: string | undefined };
  /** Words after `to` that no ladder and no common scale has. They are not taken for a rating. */
  unreadRating: string | undefined;
  /** The same after `from`. */
  unreadFrom: string | undefined;
  priceTarget: StatedTarget | undefined;
  /** In percent. */
  statedUpside: number | undefined;
}

interface Sum {
  deed: Deed | undefined;
  verb: Verb | undefined;
  rating: Said['rating'];
  target: StatedTarget | undefined;
  upside: number | undefined;
}

/**
 * Returns what the main clause and those after it state together, or why they make no note.
 *
 * @param prefix the company before a colon, for a main clause that names none
 */
export function sumUp(line: Line, main: MainClause, prefix?: CompanyName): StatedAction | Refusal {
  const { tokens, names } = line;
  const { said, verb, deed, stop } = main;
  const tails = tailsFrom(line, stop);
  const run = main.name ?? tails.find(({ name }) => name?.lead)?.name;
  const isOneStock = [main, ...tails].some(({ said: { target } }) => target?.to ?? target?.from);
  const isListed =
    /prefer|remove|set/.test(verb.group) && /phrase|listing/.test(run?.endedBy ?? '');
  const named = run
    ? companyOf(line, run, isOneStock, !deed && !isListed)
    : (prefix ?? names.topic);
  if (!named) return deed ? 'noCompany' : 'noAction';
  const company = named.company ?? named.unsure ?? '';
  const isOther = (words: readonly Token[]) => namesAnother(line.text, words, company);
  if (otherStocksFrom(tokens, stop).some(isOther)) return 'severalStocks';
  const target = targetOf(said, verb, deed);
  let sum: Sum = { deed, verb, rating: said.rating, target, upside: said.upside };
  for (const tail of tails) {
    // The name stands before a comma, so it may be the first of a list.
    const mayBeList = tail === tails[0] && run?.end === stop && run.endedBy === 'end';
    const more = addTail(line, sum, tail, company, run, mayBeList);
    if (typeof more === 'string') return more;
    sum = more;
  }
  if (!sum.deed) return 'noAction';
  const isOpinion = sum.rating.to !== undefined || (sum.target?.to ?? 1000) < 1000;
  const isNamed = named.company !== undefined;
  const refusal = run && refuseCompany(company, tokens, run, isNamed, isOpinion);
  if (refusal) return refusal;
  const settled = settle(sum.deed, sum.rating, sum.target);
  if (settled === 'contradiction') return settled;
  const firm = main.firm ?? tails.find((tail) => tail.firm)?.firm;
  if (!firm && explains.test(line.text)) return 'question';
  const spell = (word: string | undefined) =>
    word && firm?.isKnown ? names.spell(firm.name, word) : word;
  const rating = { from: spell(sum.rating.from), to: spell(sum.rating.to) };
  const unreadRating = rating.to === undefined ? main.unreadRating : undefined;
  const mayLead = (at: number) =>
    at === stop || tokens[at - 1]?.kind === 'rating' || isSeparator(tokens, at - 1);
  const lost = tokens.flatMap(
    (_token, at) => (at >= stop && mayLead(at) && unreadAfter(line, at, 'from vs versus')) || [],
  );
  const unreadFrom = rating.from ? undefined : lost.find((word) => word !== firm?.name);
  const opinion = { rating, unreadRating, unreadFrom, statedUpside: sum.upside };
  const isStated = !/target|move/.test(sum.deed) && !/set|receive/.test(sum.verb?.group ?? 'set');
  return { ...named, firm, ...settled, verb: isStated ? sum.verb?.said : undefined, ...opinion };
}

interface Tail extends Part {
  from: number;
  verb: Verb | undefined;
  /** A word before its verb belongs to no phrase, so somebody else speaks. */
  isForeign: boolean;
}

/** Returns the clauses after the main one, each with what it says. */
function tailsFrom(line: Line, from: number): Tail[] {
  const { tokens } = line;
  const tails: Tail[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const isVerb = at === from && tokens[at]?.verb !== undefined;
    if (!endsClause(tokens, at) && !isActing(tokens, at) && !isVerb) continue;
    let start = isVerb ? at : at + 1;
    while (joinsClauses(tokens, start) || isWord(tokens[start], 'and but')) start += 1;
    if (tokens[start]?.kind === 'firm') start += 1;
    let end = start;
    while (
      end < tokens.length &&
      !isSeparator(tokens, end) &&
      (end === start || !joinsClauses(tokens, end))
    )
      end += 1;
    tails.push(readTail(line, start, end));
    at = end - 1;
  }
  return tails;
}

function readTail(line: Line, from: number, end: number): Tail {
  const { tokens } = line;
  const at = tokens.findIndex(({ verb }, index) => index >= from && index < end && verb);
  const verb = tokens[at]?.verb;
  const said: Said = { rating: {} };
  const scope = { end, wantsName: true, wantsFirm: true, said };
  if (!verb) return { from, verb, isForeign: false, ...readPart(line, from, scope) };
  const before = readPart(line, from, { end: at, said });
  const isForeign = tokens
    .slice(before.stop, at)
    .some(({ key }) => !classes.AUX.has(key) && !classes.STOCK.has(key));
  // `Announces $50`, with the noun cut off at the end of the line
  if (verb.group === 'set' && tokens[at + 1]?.kind === 'money' && at + 2 === tokens.length)
    said.target = {};
  const part = readPart(line, at + 1, { ...scope, isGrade: isGrade(verb) });
  return { from, verb, isForeign, ...part };
}

/** Returns what the clauses and one more say together, or why they make no note. */
function addTail(
  line: Line,
  sum: Sum,
  tail: Tail,
  company: string,
  run: NameRun | undefined,
  mayBeList: boolean,
): Sum | Refusal {
  const { tokens } = line;
  const { verb, said, name } = tail;
  // A top pick is not a rating.
  const isPick = said.rating.to === 'Top Pick' || verb?.group === 'prefer';
  if (isPick) said.rating = {};
  const deed = verb && deedOf(verb.group, said);
  const target = targetOf(said, verb, deed);
  const stated = said.rating.from ?? said.rating.to ?? target?.from ?? target?.to ?? target?.action;
  const isSaid = !tail.isForeign && (deed ?? stated) !== undefined;
  const isOther = name && name !== run && (isSaid || isPick || name.listing);
  if (isOther && namesAnother(line.text, tokens.slice(name.from, name.end), company))
    return 'severalStocks';
  if (!isSaid) {
    // `…, Fixture Foods`: nothing but a name
    const isAlone = !verb && name?.from === tail.from && tail.stop === name.end;
    const words = isAlone ? tokens.slice(name.from, name.end) : [];
    const isRemark = commentVerbs.has(words[0]?.key ?? '') || /ing$/.test(words[0]?.key ?? '');
    const isList =
      mayBeList &&
      isWord(tokens[tail.from - 1], ', and') &&
      !isRemark &&
      namesAnother(line.text, words, company);
    const isMove =
      name?.lead === '' && isWord(tokens[name.end], 'to') && tokens[name.end + 1]?.amount?.value;
    const isElsewhere = isMove && !commentVerbs.has(tokens[tail.from]?.key ?? '');
    return isList || isElsewhere ? 'severalStocks' : { ...sum, upside: sum.upside ?? said.upside };
  }
  if (said.isUnclear) return 'unclear';
  if (said.isPlural) return 'severalTargets';
  // `Turns Positive on Example Corp, Raises to Buy`
  const isUnsaid = sum.deed === 'move' && said.isMove;
  const rating = isUnsaid
    ? { ...sum.rating, ...said.rating }
    : mergeStated(sum.rating, said.rating);
  const both = mergeDeeds(sum.deed, deed);
  const merged = mergeStated(sum.target ?? {}, target ?? {});
  if (rating === 'unclear' || both === 'unclear' || merged === 'unclear') return 'unclear';
  const aim = sum.target || target ? merged : undefined;
  const stating = both === sum.deed ? sum.verb : verb;
  return { deed: both, verb: stating, rating, target: aim, upside: sum.upside ?? said.upside };
}

const generic =
  'it stock shares rating target street-high street-low street high low call stance view intact unchanged too again now just also both';

/** Returns whether words name another company. */
function namesAnother(text: string, words: readonly Token[], company: string): boolean {
  if (aboutWords.has(words.at(-1)?.key ?? '')) return false;
  const isCommon = (word: Token) =>
    /target|rating/.test(word.kind) ||
    isWord(word, generic) ||
    aboutWords.has(word.key) ||
    commentVerbs.has(word.key) ||
    !/^\p{Lu}/u.test(word.text);
  const [one, other] = [textOf(text, words).toLowerCase(), company.toLowerCase()];
  return !words.every(isCommon) && !other.includes(one) && !one.startsWith(other);
}
