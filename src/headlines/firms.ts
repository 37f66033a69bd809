import type { Firms } from '../archive/firms.ts';
import type { Day } from '../notes/terms/dates.ts';
import { isPossessive, type Token, textOf } from './tokens.ts';

/** The house that a headline names. */
export interface NamedFirm {
  /** As the site calls it; for a house that has no file, as the headline does. */
  name: string;
  isKnown: boolean;
  analyst?: string | undefined;
}

/** Words that a house's full name adds to the one it goes by: `UBS Group`, `Needham & Company LLC`. */
const additions = new Set(
  '& ag analyst analysts aktiengesellschaft bank capital chase co companies company corp corporation equities equity financial global group inc incorporated international limited llc ltd markets partners plc research securities the'.split(
    ' ',
  ),
);

/** The longest name, in tokens: `Keefe, Bruyette & Woods` has five. */
const longest = 8;

/** Returns the known house whose name starts at a token: the longest, so that no part of a name counts. */
export function knownFirmAt(
  headline: string,
  tokens: readonly Token[],
  at: number,
  firms: Firms,
  on: Day,
): { name: string; length: number } | undefined {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const span = tokens.slice(at, at + length);
    if (span[0]?.kind !== 'word' || span.at(-1)?.kind !== 'word') continue;
    const firm = firms.find(textOf(headline, span), on);
    if (!firm) continue;
    let end = at + length;
    while (additions.has(tokens[end]?.key ?? '')) end += 1;
    // `Needham and`, `UBS &`: a joint belongs to what it joins.
    if (tokens[end - 1]?.key === '&') end -= 1;
    return { name: firm.name, length: end - at };
  }
  return undefined;
}

/** Words that no house's name has, but a sentence about something else does. */
const foreign = new Set(
  'after as amid at by from for in into on over to with why how what when where while before its their is are was were be been has have had will may could should would stock stocks share shares estimates earnings investors'.split(
    ' ',
  ),
);

/**
 * Returns the house that all these words name, and its analyst where they say so (`UBS analyst Jane
 * Roe`, `Citi's Roe`); undefined where they are no house's name.
 */
export function firmOf(
  headline: string,
  words: readonly Token[],
  firms: Firms,
  on: Day,
): NamedFirm | undefined {
  const start = words[0]?.key === 'the' || words[0]?.key === 'analysts' ? 1 : 0;
  const known = knownFirmAt(headline, words, start, firms, on);
  if (known) {
    const rest = words.slice(start + known.length);
    if (rest.length === 0) return { name: known.name, isKnown: true };
    const analyst = isPossessive(rest[0]) ? rest.slice(1) : rest;
    const isSaid = isPossessive(rest[0]) || words[start + known.length - 1]?.key === 'analyst';
    const named = analyst[0]?.key === 'analyst' ? analyst.slice(1) : analyst;
    if (isSaid && named.length <= 4 && named.every(({ kind }) => kind === 'word')) {
      const name = textOf(headline, named);
      return { name: known.name, isKnown: true, ...(name ? { analyst: name } : {}) };
    }
  }
  return unknownFirm(headline, words.slice(start));
}

function unknownFirm(headline: string, words: readonly Token[]): NamedFirm | undefined {
  const plain = words.filter(({ key }) => key !== 'analyst' && key !== 'analysts');
  const isName =
    plain.length > 0 &&
    plain.length <= 6 &&
    plain.every(({ kind, key }) => (kind === 'word' || key === '&') && !foreign.has(key)) &&
    plain.some(({ text }) => /^\p{Lu}/u.test(text));
  return isName ? { name: textOf(headline, plain), isKnown: false } : undefined;
}
