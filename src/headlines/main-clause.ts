import { actionOf, type Deed } from './action.ts';
import type { Clause } from './clauses.ts';
import { companyRun } from './company.ts';
import { firmOf, type NamedFirm } from './firms.ts';
import { firmAfterVerb, firmInTails } from './passive-firm.ts';
import { freeRuns, type Phrases, type Run, readPhrases } from './phrases.ts';
import { isCreditGrade } from './ratings.ts';
import { type Refusal, refuseFirm, tellsMove } from './refusals.ts';
import { ratingsOf, type Sentence } from './sentence.ts';
import { type Token, textOf } from './tokens.ts';
import { isGrade, type Verb, verbAt } from './verbs.ts';
import { isAuxiliary, isPassive } from './voice.ts';

/** What the clause says that has the firm, its verb and the company. */
export interface MainClause {
  clause: Clause;
  verb: Verb;
  firm: NamedFirm | undefined;
  company: Run | undefined;
  phrases: Phrases;
  /** Undefined where only a later clause can say it: `Raises Example Estimates, Maintains Buy`. */
  deed: Deed | undefined;
  unreadRating: string | undefined;
}

/**
 * Returns the reading of a clause: of those that its verbs allow (a name can look like a verb) the one
 * whose firm is known, else the first. Or why none is a rating action.
 */
export function readMainClause(
  sentence: Sentence,
  clause: Clause,
  tails: readonly Clause[],
): MainClause | Refusal {
  const { tokens } = clause;
  const readings: MainClause[] = [];
  let refusal: Refusal = 'noVerb';
  for (let at = 1; at < tokens.length; at += 1) {
    const verb = verbAt(tokens, at);
    if (!verb || verb.form === 'ing') continue;
    if (tellsMove(tokens.slice(0, at))) {
      refusal = 'priceMove';
      continue;
    }
    const reading = isPassive(tokens, verb)
      ? readPassive(sentence, clause, tails, verb)
      : readActive(sentence, clause, verb);
    if (typeof reading === 'string') {
      if (refusal === 'noVerb') refusal = reading;
    } else if (reading.firm?.isKnown) return reading;
    else readings.push(reading);
  }
  if (readings[0]) return readings[0];
  const isMove = refusal === 'noVerb' && tellsMove([...tokens, ...clause.comment]);
  return isMove ? 'priceMove' : refusal;
}

function readActive(sentence: Sentence, clause: Clause, verb: Verb): MainClause | Refusal {
  const words = clause.tokens.slice(0, verb.at);
  const refusal = refuseFirm(textOf(sentence.text, words));
  if (refusal) return refusal;
  const firm = firmOf(sentence.text, words, sentence.firms, sentence.on);
  if (!firm) return words.some(({ key }) => followed.has(key)) ? 'priceMove' : 'noFirm';
  const tokens = clause.tokens.slice(verb.at);
  const phrases = readPhrases(tokens, { ...verb, at: 0 }, ratingsOf(sentence, firm));
  const runs = freeRuns(tokens, phrases.used);
  const company = companyRun(runs, tokens, true);
  return judge(sentence, { clause, verb, firm, phrases, company }, runs);
}

/** `Example Corp slips as UBS …`: words after which somebody else acts. */
const followed = new Set('after as on shares stock'.split(' '));

function readPassive(
  sentence: Sentence,
  clause: Clause,
  tails: readonly Clause[],
  verb: Verb,
): MainClause | Refusal {
  const agent = firmAfterVerb(sentence, clause, verb);
  const firm = agent?.firm ?? firmInTails(sentence, tails);
  const refusal = firm && refuseFirm(firm.name);
  if (refusal) return refusal;
  const before = clause.tokens.slice(0, verb.at).filter((token) => !isAuxiliary(token));
  const after = clause.tokens.filter(
    (_token, at) => at >= verb.at && !(agent && at >= agent.start && at < agent.end),
  );
  const tokens: Token[] = [...before, ...after];
  const phrases = readPhrases(tokens, { ...verb, at: before.length }, ratingsOf(sentence, firm));
  const runs = freeRuns(tokens, phrases.used).filter(
    (run) => run.at < before.length || run.lead === 'to',
  );
  const company = companyRun(runs, tokens, false);
  return judge(sentence, { clause, verb, firm, phrases, company }, runs);
}

/** Returns what a clause says as far as its firm, verb and phrases make it a rating action. */
function judge(
  sentence: Sentence,
  said: Omit<MainClause, 'deed' | 'unreadRating'>,
  runs: readonly Run[],
): MainClause | Refusal {
  const { verb, firm, phrases } = said;
  const { rating, target } = phrases;
  if (phrases.isUnclear) return 'unclear';
  if (phrases.isPlural) return 'severalTargets';
  const moved = runs.find(({ lead }) => lead === 'to');
  const unread = moved && textOf(sentence.text, moved.tokens);
  if (unread && isCreditGrade(unread)) return 'credit';
  const deed = actionOf(verb.group, phrases);
  if (deed === 'noDirection') return deed;
  if (!firm && rating.to === undefined && target?.to === undefined) return 'noFirm';
  if (!firm?.isKnown) {
    // Companies raise targets and upgrade things too: a house that is not known must say more.
    const isRated = rating.to !== undefined || rating.from !== undefined;
    const isSaid = isRated || target !== undefined || phrases.hasCoverage;
    if (!deed || (isGrade(verb.group) && !isSaid)) return 'noAction';
    if (deed === 'target' && phrases.isBareTarget) return 'noAction';
  }
  if (isGrade(verb.group) && unread && /\d/.test(unread)) return 'noAction';
  return { ...said, deed, unreadRating: rating.to === undefined ? unread : undefined };
}
