import { commonMove } from '../stance.ts';
import { creditAgencies, creditGrade, isAnonymous, type Refusal, tellsMove } from './checks.ts';
import {
  endsClause,
  firmOf,
  houses,
  isSeparator,
  type Line,
  type NamedFirm,
  type NameRun,
  type Part,
  readPart,
} from './clause.ts';
import { type Deed, deedOf } from './deeds.ts';
import { aboutWords, classes, isGrade, type Verb } from './lexicon.ts';
import type { Said } from './said.ts';
import { isWord, type Token, textOf } from './tokens.ts';

/** What the clause with the verb and the company says. */
export interface MainClause {
  verb: Verb;
  firm: NamedFirm | undefined;
  name: NameRun | undefined;
  said: Said;
  /** Undefined if only a later clause can say it: `Raises Example Estimates, Maintains Buy`. */
  deed: Deed | undefined;
  /** Words after `to` that no ladder and no common scale has. */
  unreadRating: string | undefined;
  /** Where the next clause, or the prose before it, begins. */
  stop: number;
}

/** No clause has more verbs of the trade; the bound keeps odd lines quick to read. */
const mostVerbs = 6;

/**
 * Returns the reading of a clause, or why it is no rating action. Each of its verbs may allow a reading, because a
 * name can look like a verb: a reading with a known firm counts before the first one.
 */
export function readMain(line: Line, from: number): MainClause | Refusal {
  const { tokens } = line;
  let first: MainClause | undefined;
  let refusal: Refusal = 'noVerb';
  const end = tokens.findIndex((_token, at) => at > from && isSeparator(tokens, at));
  const candidates = tokens.slice(0, end < 0 ? undefined : end).flatMap(({ verb }, at) => {
    const isActing = verb && verb.form !== 'ing' && at > from && !takesTime(tokens, at);
    return isActing ? [{ verb, at }] : [];
  });
  for (const { verb, at } of candidates.slice(0, mostVerbs)) {
    const reading = readPassive(line, from, at, verb) ?? readActive(line, from, at, verb);
    if (typeof reading === 'string') refusal = refusal === 'noVerb' ? reading : refusal;
    else if (reading?.firm?.isKnown) return reading;
    else first ??= reading;
  }
  if (first) return first;
  return refusal === 'noVerb' && tellsMove(tokens.slice(from)) ? 'priceMove' : refusal;
}

/** `Starts 2026 With Buy on …`, `Ends the Week at …`: time begins and ends, and not coverage. */
function takesTime(tokens: readonly Token[], at: number): boolean {
  if (!/initiate|terminate/.test(tokens[at]?.verb?.group ?? '')) return false;
  const next = tokens.slice(at + 1).find(({ key }) => !classes.ART.has(key));
  return /^(?:(?:19|20)\d\d|q[1-4]|year|half|quarter|month|week|day)$/.test(next?.key ?? '');
}

type Reading = MainClause | Refusal | undefined;

/** `UBS upgrades Example Corp to Buy`. */
function readActive(line: Line, from: number, at: number, verb: Verb): Reading {
  if (isToldOfCompany(line.tokens, from, at, verb)) return undefined;
  const words = line.tokens.slice(from, at).filter(({ kind }) => kind !== 'listing');
  if (isAnonymous(words)) return 'roundUp';
  const isOpen = words.length === 1 && isWord(words[0], 'analyst');
  const firm = isOpen ? undefined : firmOf(line.text, words);
  if (!firm && !isOpen) {
    const isMove =
      tellsMove(words) || words.some((word) => isWord(word, 'after as on shares stock'));
    return isMove ? 'priceMove' : 'noFirm';
  }
  const part = readPart(line, at + 1, { wantsName: true, isGrade: isGrade(verb) });
  return judge(line, { verb, ...part, firm }, at);
}

/** `Example Corp upgraded to Buy at UBS`, `Example Corp receives Buy from UBS`, `Example Corp stock keeps Buy rating at UBS`. */
function readPassive(line: Line, from: number, at: number, verb: Verb): Reading {
  const { tokens } = line;
  const isTold = isToldOfCompany(tokens, from, at, verb);
  if (!isTold && (verb.group !== 'maintain' || tokens[from]?.kind === 'firm')) return undefined;
  let end = at;
  while (end > from && classes.AUX.has(tokens[end - 1]?.key ?? '')) end -= 1;
  const isGraded = isGrade(verb) || verb.group === 'initiate';
  const { name, said, stop } = readPart(line, from, { end, wantsName: true, isGrade: isGraded });
  if (stop !== end || !name)
    return isTold ? (tellsMove(tokens.slice(from, end)) ? 'priceMove' : 'noCompany') : undefined;
  const part = readPart(line, at + 1, { wantsFirm: true, isGrade: isGrade(verb), said });
  if (!isTold && !part.firm?.isKnown) return undefined;
  if (verb.group === 'receive' && !part.firm) return 'noVerb';
  const firm = part.firm ?? firmInTails(tokens, part.stop);
  return judge(line, { verb, ...part, name, firm }, at);
}

const followers = 'to at by from with as on in amid after over following due citing despite';

/**
 * Returns whether the company stands before the verb and the firm after it: `Example Corp upgraded to Buy`
 * against `UBS upgraded Example Corp`. The words around the participle tell which it is.
 */
function isToldOfCompany(
  tokens: readonly Token[],
  from: number,
  at: number,
  { form, group }: Verb,
): boolean {
  if (group === 'receive' || group === 'cover') return true;
  if (form !== 'past') return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const { AUX, NOUN, COVERAGE, STOCK } = classes;
  if (before && [AUX, NOUN, COVERAGE, STOCK].some((words) => words.has(before.key))) return true;
  if (/target|listing/.test(before?.kind ?? '')) return true;
  if (!next || isWord(tokens[at], 'given') || (group === 'set' && next.key === 'new')) return true;
  if (next.key === 'coverage') return isWord(tokens[at + 2], 'by at');
  if (next.kind === 'rating') return tokens[from]?.kind !== 'firm';
  return next.kind === 'percent' || next.kind === 'mark' || isWord(next, followers);
}

/** Returns the firm that a later clause names: `…, Buy rating kept at UBS`, `… - UBS`, `…, UBS says`. */
function firmInTails(tokens: readonly Token[], from: number): NamedFirm | undefined {
  const firm = tokens.find(({ kind }, at) => {
    if (kind !== 'firm' || at <= from) return false;
    const isAll = !tokens[at + 1] || isWord(tokens[at + 1], 'says saying');
    return isWord(tokens[at - 1], 'at by from') || (isAll && isSeparator(tokens, at - 1));
  });
  return firm && { name: firm.name ?? firm.text, isKnown: true };
}

/** Returns what a clause says, if its firm, verb and phrases make it a rating action. */
function judge(
  line: Line,
  part: Part & Pick<MainClause, 'verb'>,
  at: number,
): MainClause | Refusal {
  const { verb, firm, said } = part;
  if (creditAgencies.test(firm?.name ?? '')) return 'credit';
  if (said.isUnclear) return 'unclear';
  if (said.isPlural) return 'severalTargets';
  if (said.way && /raise|lower/.test(verb.group) && said.way !== verb.group) return 'contradiction';
  // `Raises Dividend Target`: the company's own target
  const named = line.tokens[(part.name?.end ?? 0) - 1];
  if (said.isBareTarget && named?.kind === 'word' && aboutWords.has(named.key)) return 'noAction';
  const isPick = said.rating.to === 'Top Pick' && !said.isMove;
  if (isPick && /set|adjust|prefer/.test(verb.group)) said.rating = {};
  // `Drops Sell Rating on …`: the dropped rating is the earlier one.
  const isDropped =
    /^(?:drop|scrap|remove)/.test(line.tokens[at]?.key ?? '') && !said.isMove && said.rating.to;
  const isRated = said.rating.to !== undefined || said.rating.from !== undefined;
  const unread = said.rating.to === undefined ? unreadAfter(line, part.stop, 'to') : undefined;
  if (unread && creditGrade.test(unread)) return 'credit';
  let deed = isDropped ? (commonMove(isDropped, 'Hold') ?? 'move') : deedOf(verb.group, said);
  if (isDropped) said.rating = { from: said.rating.to };
  if (!firm && said.rating.to === undefined && said.target?.to === undefined) return 'noFirm';
  if (firm?.isKnown) {
    // `Example Corp Maintained by UBS`, `UBS Raises Example Corp to Moderate Buy`
    if (verb.group === 'maintain' && verb.form === 'past') deed ??= 'maintain';
    if (unread && verb.group === 'raise') deed ??= 'upgrade';
    if (unread && verb.group === 'lower') deed ??= 'downgrade';
  } else {
    // Companies raise targets and upgrade things too: an unknown house must say more.
    const isHouse = houses.test(firm?.name ?? '');
    const isCompany = line.tokens[part.name?.from ?? -1]?.kind === 'company';
    const [next, last] = line.tokens.slice(part.stop + 1);
    const isRatedNext = (next?.verb?.group === 'maintain' ? last : next)?.kind === 'rating';
    const isSaid = isRated || said.target || said.hasCoverage || isHouse;
    // `Target Raised at Sample Securities`, `Raises Target on Example Corp`
    const isTold = (part.name?.from ?? at) < at ? isHouse : part.name?.lead === 'on';
    const isSure = isRatedNext || (isHouse && isCompany) || (isTold && said.target?.currency);
    const isBare = said.isBareTarget && said.target?.from === undefined && !isSure;
    if (!deed || ((isGrade(verb) || deed === 'move') && !isSaid) || (deed === 'target' && isBare))
      return 'noAction';
  }
  if (isGrade(verb) && unread && /\d/.test(unread)) return 'noAction';
  return { ...part, deed, unreadRating: unread };
}

/** Returns the words after `to` or `from`, if they are not a known rating: `to Moderate Buy`. */
export function unreadAfter({ tokens, text }: Line, at: number, lead: string): string | undefined {
  const first = tokens[at + 1];
  if (!first || !isWord(tokens[at], lead)) return undefined;
  // `Boosts Example Corp to Street-High $90`
  if (first.amount || first.kind === 'target' || classes.ADJ.has(first.key)) return undefined;
  const rest = tokens.slice(at + 1, at + 5);
  const end = rest.findIndex(
    (token, index) =>
      !/^[\p{Lu}\d]/u.test(token.text) ||
      token.kind === 'firm' ||
      endsClause(tokens, at + 1 + index) ||
      isWord(token, followers),
  );
  return textOf(text, end < 0 ? rest : rest.slice(0, end)) || undefined;
}
