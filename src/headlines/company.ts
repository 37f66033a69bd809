import type { Clause } from './clauses.ts';
import { freeRuns, type Phrases, type Run } from './phrases.ts';
import { type Token, textOf } from './tokens.ts';

/** Returns the run of words that names the company; undefined where none surely does. */
export function companyRun(
  runs: readonly Run[],
  tokens: readonly Token[],
  isActive: boolean,
): Run | undefined {
  const [run] = runs;
  if (!run || run.lead === '') return run;
  if (!isActive) return run.lead === 'of' ? run : undefined;
  if (!beforeCompany.has(run.lead)) return undefined;
  // `Raises target to $50 on …`: a company or a reason, and no telling which.
  return tokens[run.at - 2]?.kind === 'amount' ? undefined : run;
}

const beforeCompany = new Set(['on', 'for', 'of']);

/** `Reiterates Outperform, $75 PT on Example Corp`: a second clause names the company after a noun. */
export function companyInTail(
  tail: Clause | undefined,
  used: ReadonlySet<number>,
): Run | undefined {
  if (!tail) return undefined;
  return freeRuns(tail.tokens, used).find(
    (run) => beforeCompany.has(run.lead) && tail.tokens[run.at - 2]?.kind === 'word',
  );
}

/** Returns a company's name as it is typed, without the full stop of a sentence. */
export function nameOf(headline: string, words: readonly Token[]): string {
  const name = textOf(headline, words);
  const isAbbreviation = /(?:\b(?:inc|corp|co|cos|ltd)|\.\p{L})\.$/iu.test(name);
  return isAbbreviation ? name : name.replace(/[.,]+$/, '');
}

/** Returns whether the words can name a company at all. */
export function isName(name: string): boolean {
  return name.length <= 80 && name.split(' ').length <= 8 && /[\p{Lu}\p{N}]/u.test(name);
}

const generic = new Set(
  'it stock shares rating target street-high street high call stance view intact unchanged too again now just also both'.split(
    ' ',
  ),
);

/** Returns whether a clause states what it does of another company. */
export function namesAnother(
  tail: Clause,
  phrases: Phrases,
  company: string,
  headline: string,
): boolean {
  return freeRuns(tail.tokens, phrases.used).some((run) => {
    const isCommon = ({ key, text }: Token) => generic.has(key) || !/^\p{Lu}/u.test(text);
    if (run.lead === 'at' || run.lead === 'by' || run.tokens.every(isCommon)) return false;
    const name = textOf(headline, run.tokens).toLowerCase();
    const same = company.toLowerCase();
    if (same.startsWith(name) || name.startsWith(same)) return false;
    const before = tail.tokens[run.lead ? run.at - 2 : run.at - 1];
    const isLast = tail.tokens[run.at + run.tokens.length] === undefined;
    // `… to $50 on Strong Demand` gives a reason; `Hold on Fixture Foods` names another stock.
    return !(run.lead !== '' && before?.kind !== 'word' && isLast);
  });
}
