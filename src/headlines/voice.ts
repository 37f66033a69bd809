import type { Token } from './tokens.ts';
import type { Verb } from './verbs.ts';

const auxiliaries = new Set('is was are were has have had been being gets get got'.split(' '));
const nounsBefore = new Set(
  'target pt tp po objective forecast rating coverage stock shares'.split(' '),
);
const followers = new Set('to at by from with as on in amid after over'.split(' '));

/**
 * Returns whether the company stands before the verb and the firm after it: `Example Corp upgraded to
 * Buy` against `UBS upgraded Example Corp`. What stands around the participle tells.
 */
export function isPassive(tokens: readonly Token[], verb: Verb): boolean {
  if (verb.form !== 'past') return false;
  const before = tokens[verb.at - 1]?.key ?? '';
  if (auxiliaries.has(before) || nounsBefore.has(before)) return true;
  const next = tokens[verb.at + verb.length];
  if (!next || tokens[verb.at]?.key === 'given') return true;
  return next.kind === 'percent' || next.kind === 'mark' || followers.has(next.key);
}

/** Returns whether the token only helps a participle: `was upgraded`, `gets cut`. */
export function isAuxiliary(token: Token): boolean {
  return auxiliaries.has(token.key);
}
