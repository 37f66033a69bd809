import type { Clause } from './clauses.ts';
import { firmOf, knownFirmAt, type NamedFirm } from './firms.ts';
import { ratingFinder } from './ratings.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import type { Verb } from './verbs.ts';

/** A firm after its verb, and the tokens of the clause that name it, preposition included. */
export interface AgentPlace {
  firm: NamedFirm;
  start: number;
  end: number;
}

const agents = new Set(['at', 'by', 'from']);
const described = new Set(
  'the analyst analysts equity equities research researchers brokers brokerage at from'.split(' '),
);

/** Returns the firm that a passive clause (`Example Corp upgraded to Buy at UBS`) names, a known one first. */
export function firmAfterVerb(
  sentence: Sentence,
  clause: Clause,
  verb: Verb,
): AgentPlace | undefined {
  const all = [...clause.tokens, ...clause.comment];
  return (
    knownAgent(sentence, all, verb.at + 1) ?? unknownAgent(sentence, clause.tokens, verb.at + 1)
  );
}

/** Returns the firm that a later clause names: `…, Buy rating kept at UBS`, `… - UBS`, `…, UBS says`. */
export function firmInTails(sentence: Sentence, tails: readonly Clause[]): NamedFirm | undefined {
  for (const { tokens, comment } of tails) {
    const agent = knownAgent(sentence, tokens, 0);
    if (agent) return agent.firm;
    const first = knownFirmAt(sentence.text, tokens, 0, sentence.firms, sentence.on);
    const isAll = first?.length === tokens.length;
    if (first && isAll && ['', 'says', 'saying'].includes(comment[0]?.key ?? '')) {
      return { name: first.name, isKnown: true };
    }
  }
  return undefined;
}

function knownAgent(
  { text, firms, on }: Sentence,
  tokens: readonly Token[],
  from: number,
): AgentPlace | undefined {
  for (const start of agentPlaces(tokens, from)) {
    const at = skipDescribed(tokens, start + 1);
    const known = knownFirmAt(text, tokens, at, firms, on);
    if (known) return { firm: { name: known.name, isKnown: true }, start, end: at + known.length };
  }
  return undefined;
}

function unknownAgent(
  { text, firms, on }: Sentence,
  tokens: readonly Token[],
  from: number,
): AgentPlace | undefined {
  const ratingAt = ratingFinder([]);
  for (const start of agentPlaces(tokens, from)) {
    const at = skipDescribed(tokens, start + 1);
    let end = at;
    while (isNameWord(tokens[end])) end += 1;
    if (end === at || ratingAt(tokens, at)) continue;
    const firm = firmOf(text, tokens.slice(at, end), firms, on);
    if (firm) return { firm, start, end };
  }
  return undefined;
}

function agentPlaces(tokens: readonly Token[], from: number): number[] {
  return [...tokens.keys()].filter((at) => at >= from && agents.has(tokens[at]?.key ?? ''));
}

function skipDescribed(tokens: readonly Token[], at: number): number {
  let next = at;
  while (described.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

const ends = new Set(
  'to on with from after as amid in for at by and rating target price'.split(' '),
);

function isNameWord(token: Token | undefined): boolean {
  if (token?.key === '&') return true;
  return token?.kind === 'word' && /^[\p{Lu}\p{N}]/u.test(token.text) && !ends.has(token.key);
}
