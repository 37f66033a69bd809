import { classes, legalForms, proseWords } from './lexicon.ts';
import type { Names } from './names.ts';
import { type Place, phraseAt } from './phrases.ts';
import type { Said } from './said.ts';
import { isWord, type Listing, type Token, textOf } from './tokens.ts';

/** A headline that is being read, and what it is read with. */
export interface Line {
  text: string;
  tokens: readonly Token[];
  names: Names;
}

/** The house that a headline names. */
export interface NamedFirm {
  /** As the site calls it; for a house that has no file, as the headline does. */
  name: string;
  isKnown: boolean;
  analyst?: string | undefined;
}

/** The tokens that name the company, and what ended them. */
export interface NameRun {
  from: number;
  end: number;
  /** The preposition before it, if any. */
  lead: string;
  endedBy: 'listing' | 'phrase' | 'stock' | 'end' | 'prose';
  listing: Listing | undefined;
}

/** What a part of a headline says, up to where its prose begins. */
export interface Part {
  said: Said;
  name: NameRun | undefined;
  firm: NamedFirm | undefined;
  /** Where reading stopped: at a separator, at prose, or at something not understood. */
  stop: number;
}

/** Returns whether a token separates two clauses. */
export function isSeparator(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== ',') return isWord(tokens[at], '; - -- | : · • ! .');
  const [next, joint, last] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (legalForms.has(next?.key ?? '')) return false;
  // `Becton, Dickinson and Co.`
  return !(isWord(joint, 'and &') && isWord(last, 'co company sons'));
}

/** `… and raises`, `while keeping`: before a verb, a conjunction starts a clause; in a name, it does not. */
export function joinsClauses(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const verb = tokens[at + 1]?.verb;
  if (!verb || !isWord(tokens[at], 'and & but while yet with +')) return false;
  return verb.form === 'past' ? key !== 'with' && key !== '&' : true;
}

/** Returns whether a new clause starts at a token. */
export const endsClause = (tokens: readonly Token[], at: number): boolean =>
  isSeparator(tokens, at) || joinsClauses(tokens, at);

interface Scope {
  /** Where the part ends at the latest. */
  end?: number;
  wantsName?: boolean;
  wantsFirm?: boolean;
  isGrade?: boolean;
  /** What the clauses before this one said. This one adds to it. */
  said?: Said;
}

/**
 * Reads phrases, the company and the firm in any order, until a separator or something else comes. In the prose
 * after that, only what can be nothing else is read: `… on strong demand with a $50 price target at UBS`.
 */
export function readPart(whole: Line, from: number, scope: Scope): Part {
  const line = { ...whole, tokens: whole.tokens.slice(0, scope.end) };
  const { tokens } = line;
  const end = tokens.length;
  const said = scope.said ?? { rating: {} };
  let name: NameRun | undefined;
  let firm: NamedFirm | undefined;
  let prose: number | undefined;
  let at = from;
  const place = (isAfterName: boolean): Place => ({
    isAfterName,
    hasTarget: said.target !== undefined,
    isGrade: scope.isGrade === true,
  });
  while (at < end && !endsClause(tokens, at)) {
    const { key = '', verb } = tokens[at] ?? {};
    const isProse = prose !== undefined;
    const agent = scope.wantsFirm && !firm ? agentAt(line, at) : undefined;
    const phrase = phraseAt(tokens, at, place(isProse || name !== undefined));
    if (agent && (!isProse || agent.firm.isKnown)) {
      ({ firm } = agent);
      at = agent.end;
    } else if (phrase && (!isProse || isAim(phrase.tokens, said))) {
      phrase.says(said, phrase.tokens);
      at += phrase.tokens.length;
    } else if (name && classes.STOCK.has(key)) {
      at += 1;
    } else if (scope.wantsName && !name && !isProse) {
      name = nameAt(line, at, place(true));
      if (name) at = name.end + (name.endedBy === 'listing' ? 1 : 0);
      else prose = at;
    } else {
      prose ??= at;
      if (at > prose && verb && verb.form !== 'ing') break;
      if (isProse) at += 1;
    }
  }
  return { said, name, firm, stop: prose ?? at };
}

/** Whether a phrase states a target with its amount. */
const isAim = (phrase: readonly Token[], { target }: Said): boolean =>
  phrase.some(({ kind }) => kind === 'money') &&
  (phrase.some(({ kind }) => kind === 'target') ||
    (phrase[0]?.key === 'to' && target?.to === undefined));

function nameAt(line: Line, at: number, place: Place): NameRun | undefined {
  const { tokens } = line;
  const end = tokens.length;
  let from = at;
  let lead = '';
  // `Upgrades On Holding`: such a verb takes its object without `on`, so `On` begins a name.
  const isObject = place.isGrade && tokens[at - 1]?.verb;
  if (at > 0 && !isObject && isWord(tokens[from], 'on for of to in')) {
    // `Raises target to $50 on …`: a company or a reason, and nothing tells which.
    if (tokens[from - 1]?.kind === 'money' || tokens[from - 1]?.kind === 'number') return undefined;
    lead = tokens[from]?.key ?? '';
    from += 1;
  }
  while (classes.STOCK.has(tokens[from]?.key ?? '') && tokens[from + 1]?.key === 'of') from += 2;
  if (classes.ART.has(tokens[from]?.key ?? '') && !/^\p{Lu}/u.test(tokens[from]?.text ?? ''))
    from += 1;
  if (tokens[from]?.name === 'Top Pick') from += 1;
  const isProse = proseWords.has(tokens[from]?.key ?? '');
  // `Post Holdings`, `Driven Brands`
  if (isProse && !isWord(tokens[from], 'on post driven points')) return undefined;
  if (/money|percent/.test(tokens[from]?.kind ?? '')) return undefined;
  let to = from;
  let endedBy: NameRun['endedBy'] = 'end';
  for (; to < end; to += 1) {
    const token = tokens[to];
    if (!token || token.kind === 'listing' || endsClause(tokens, to)) break;
    if (to === from) continue;
    const isOfName =
      (classes.ART.has(token.key) && !/^an?$/.test(token.text)) ||
      (classes.ADJ.has(token.key) && !classes.SPAN.has(token.key));
    if (!isOfName && (phraseAt(tokens, to, place) || agentAt(line, to))) endedBy = 'phrase';
    else if (isStock(tokens, to, place)) endedBy = 'stock';
    else if (token.kind === 'word' && (proseWords.has(token.key) || joinsProse(tokens, to)))
      endedBy = 'prose';
    else continue;
    break;
  }
  const listing = to < end ? tokens[to]?.listing : undefined;
  if (listing) endedBy = 'listing';
  if (to === from && !listing) return undefined;
  return { from, end: to, lead, endedBy, listing };
}

/** `upgrades Example Corp and says` */
const joinsProse = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'and but') && proseWords.has(tokens[at + 1]?.key ?? '');

/** `Example Corp stock`: the noun is not part of a name that could end before it. */
function isStock(tokens: readonly Token[], at: number, place: Place): boolean {
  const next = tokens[at + 1];
  if (!classes.STOCK.has(tokens[at]?.key ?? '')) return false;
  if (!next || next.verb || endsClause(tokens, at + 1) || phraseAt(tokens, at + 1, place))
    return true;
  return next.kind === 'word' && (proseWords.has(next.key) || classes.STOCK.has(next.key));
}

/** The words with which names of houses end. */
export const houses =
  / (?:Securities|Capital|Research|Partners|Markets|Bank|Group|Investments|Financial|Brothers|Advisors|& Co\.?|Equities)$/;

const described =
  'the analyst analysts equity equities research researchers brokers brokerage at from';
const agentEnds =
  'to on with from after as amid amidst in into for at by and rating price stock following citing over due';

/** `… as UBS raises target` */
export const isActing = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'as') && tokens[at + 1]?.kind === 'firm' && tokens[at + 2]?.verb !== undefined;

/** Returns the firm that `at UBS`, `by analysts at UBS` or `as UBS raises` names. */
function agentAt(
  { tokens, text, names }: Line,
  at: number,
): { firm: NamedFirm; end: number } | undefined {
  const key = tokens[at]?.key ?? '';
  if (!isWord(tokens[at], 'at by from') && !isActing(tokens, at)) return undefined;
  let start = at + 1;
  while (isWord(tokens[start], described)) start += 1;
  const first = tokens[start];
  if (first?.kind === 'firm')
    return { firm: { name: first.name ?? first.text, isKnown: true }, end: start + 1 };
  let end = start;
  while (isNameWord(tokens, end)) end += 1;
  if (end === start || first?.kind === 'rating') return undefined;
  const said = textOf(text, tokens.slice(start, end));
  const cut = tokens[end - 1]?.end === text.length ? names.firmThatBegins(said) : undefined;
  if (cut) return { firm: { name: cut, isKnown: true }, end };
  // `to Hold from Superior`: an unknown rating, unless a house has that name.
  const isRating = key === 'from' && tokens[at - 1]?.kind === 'rating' && !houses.test(said);
  return /\p{L}/u.test(said) && !isRating
    ? { firm: { name: said.replace(/[.,]$/, ''), isKnown: false }, end }
    : undefined;
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.verb) return false;
  if (token.key === '&') return true;
  if (token.key === 'of')
    return isNameWord(tokens, at + 1) && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '');
  return (
    /^(?:word|company|firm)$/.test(token.kind) &&
    /^[\p{Lu}]/u.test(token.text) &&
    !isWord(token, agentEnds)
  );
}

/** Words that stand in sentences about other things, and in no house's name. */
const foreign =
  'after as amid at by from for in into on over to with why how what when where while before its their is are was were be been has have had will may could should would stock stocks share shares estimates earnings investors';

/** Returns the house that all these tokens name, and its analyst if they name one; undefined if they name no house. */
export function firmOf(text: string, words: readonly Token[]): NamedFirm | undefined {
  const start = words.findIndex(({ key }) => !['the', 'analyst', 'analysts', 'at'].includes(key));
  const [first, ...rest] = words.slice(Math.max(0, start));
  if (first?.kind === 'firm') {
    const firm = { name: first.name ?? first.text, isKnown: true };
    const isOwner = /'s?$/.test(first.text) || rest[0]?.key === 'analyst';
    const analyst = rest.filter(({ key }) => key !== 'analyst');
    if (rest.every(({ key }) => key === 'analysts')) return firm;
    if (!isOwner || analyst.length > 4 || !analyst.every(({ kind }) => kind === 'word'))
      return undefined;
    return analyst.length > 0 ? { ...firm, analyst: textOf(text, analyst) } : firm;
  }
  const plain = words.filter(({ key }) => key !== 'analyst' && key !== 'analysts');
  const isName =
    plain.length > 0 &&
    plain.length <= 6 &&
    plain.every(
      (word) => (/word|company/.test(word.kind) || isWord(word, '& .')) && !isWord(word, foreign),
    ) &&
    plain.some(({ text: word }) => /^\p{Lu}/u.test(word));
  return isName ? { name: textOf(text, plain), isKnown: false } : undefined;
}
