import { isPossessive, type Token } from './tokens.ts';
import { verbAt } from './verbs.ts';

/** A part of a headline between commas, semicolons, dashes or conjunctions. */
export interface Clause {
  tokens: readonly Token[];
  /** What separates it from the clause before. */
  lead: 'start' | 'comma' | 'stop' | 'and';
  /** Why, after what, as who says: the comment that was cut from its end. */
  comment: readonly Token[];
}

/** The comma before these belongs to a company's name. */
const legalForms = new Set(
  'inc incorporated corp corporation co ltd limited llc plc sa nv ag se lp'.split(' '),
);

const stops = new Set([';', '—', '–', '|', ':', '·', '•', '!', '-', '−', '―']);

/** Words that begin a comment on what went before. */
const commentWords = new Set(
  'after amid ahead because before citing cites cited given following follows despite due flags flagging highlights highlighting notes noting points pointing says saying sees seeing saw expects expecting warns warning thanks until since when where while if though although post calls calling sights driven helped into against'.split(
    ' ',
  ),
);

/**
 * Returns a headline's clauses.
 *
 * @param isWhole whether the token is inside a name that must not be cut (`Keefe, Bruyette & Woods`)
 * @param isRating whether a rating's word starts at the token: `as` before one is no comment
 */
export function splitClauses(
  tokens: readonly Token[],
  isWhole: (at: number) => boolean,
  isRating: (at: number) => boolean,
): Clause[] {
  const clauses: Clause[] = [];
  let lead: Clause['lead'] = 'start';
  let start = 0;
  let commentFrom: number | undefined;
  const close = (end: number, next: Clause['lead'], skip: number) => {
    const cut = commentFrom ?? end;
    if (end > start) {
      clauses.push({ tokens: tokens.slice(start, cut), lead, comment: tokens.slice(cut, end) });
    }
    lead = next;
    start = end + skip;
    commentFrom = undefined;
  };
  for (const [at, token] of tokens.entries()) {
    if (at < start || isWhole(at)) continue;
    if (isSeparator(tokens, at)) {
      close(at, token.key === ',' ? 'comma' : 'stop', 1);
    } else if (joinsClauses(tokens, at)) {
      close(at, 'and', 1);
    } else if (at > start && commentFrom === undefined && startsComment(tokens, at, isRating)) {
      commentFrom = at;
    }
  }
  close(tokens.length, 'stop', 0);
  return clauses;
}

function isSeparator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || isPossessive(token)) return false;
  if (token.key === ',') return !legalForms.has(tokens[at + 1]?.key ?? '');
  return stops.has(token.key) || token.key === '.';
}

const joints = new Set(['and', '&', 'but', 'while', 'yet', 'with', '+']);

/** `… and raises`, `while keeping`: a joint before a verb starts a clause, one in a name does not. */
function joinsClauses(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at];
  if (!joint || !joints.has(joint.key)) return false;
  const verb = verbAt(tokens, at + 1);
  if (!verb) return false;
  return verb.form === 'past' ? joint.key !== 'with' && joint.key !== '&' : true;
}

function startsComment(
  tokens: readonly Token[],
  at: number,
  isRating: (at: number) => boolean,
): boolean {
  const key = tokens[at]?.key ?? '';
  if (key === 'as') {
    const next = tokens[at + 1]?.key ?? '';
    return !isRating(next === 'a' || next === 'an' ? at + 2 : at + 1);
  }
  if (key === 'given') {
    const next = tokens[at + 1];
    return next?.kind !== 'amount' && !['a', 'an', 'new'].includes(next?.key ?? '');
  }
  return commentWords.has(key);
}
