import { aboutWords, classes, directions, isGrade } from './lexicon.ts';
import type { Token } from './tokens.ts';

const acts = 'upgrade downgrade raise lower initiate resume suspend terminate remove prefer';

/** The names in forms that are neither a class of words nor a kind of token. */
const tests: Readonly<Record<string, (token: Token) => boolean>> = {
  TARGET: ({ kind }) => kind === 'target' || kind === 'targets',
  DIRECTION: ({ kind, key }) => kind === 'word' && directions.has(key),
  GRADED: ({ verb }) => verb?.form === 'past' && isGrade(verb),
  MOVED: ({ verb }) => verb?.form === 'past' && acts.includes(verb.group),
  MOVING: ({ verb }) => verb !== undefined && verb.form !== 'past' && acts.includes(verb.group),
  // `China sales forecast` goes on to the noun that shows it is not a company.
  NAMES: ({ key, kind, text, verb }) =>
    aboutWords.has(key) ||
    (/word|company|firm/.test(kind) &&
      !verb &&
      /^\p{Lu}/u.test(text) &&
      !/^(?:more|better)$/.test(key)),
};

interface Item {
  is: (token: Token) => boolean;
  least: 0 | 1;
  most: number;
}

/** A form that is ready to be matched. */
export interface Form {
  items: readonly Item[];
  /** The tests of which the first token passes one. Most tokens pass none, and need no closer look. */
  starts: readonly Item['is'][];
}

/**
 * Returns a form that is ready to be matched.
 *
 * @param form words and classes in a row: `a|b` either, `?` or none, `*` any number; capitals name a class or a kind of
 *   token
 */
export function compile(form: string): Form {
  const items = form.split(' ').map((written): Item => {
    const tests = written.replace(/[?*]$/, '').split('|').map(testOf);
    const is = (token: Token) => tests.some((test) => test(token));
    return { is, least: /[?*]$/.test(written) ? 0 : 1, most: written.endsWith('*') ? 9 : 1 };
  });
  const needed = items.findIndex(({ least }) => least > 0);
  return { items, starts: items.slice(0, needed + 1).map(({ is }) => is) };
}

function testOf(name: string): (token: Token) => boolean {
  const words = Object.entries(classes).find(([known]) => known === name)?.[1];
  if (words) return ({ key }) => words.has(key);
  const test = tests[name];
  if (test) return test;
  const kind = /^[A-Z]+$/.test(name) ? name.toLowerCase() : '';
  return (token) => token.key === name || token.kind === kind;
}

/** Returns where each item ends. Each takes as much as it can and gives nothing back, so matching is linear. */
export function matchEnds({ items, starts }: Form, tokens: readonly Token[], from: number) {
  const first = tokens[from];
  if (!first || !starts.some((is) => is(first))) return undefined;
  let at = from;
  const ends = [at];
  for (const { is, least, most } of items) {
    const start = at;
    for (let token = tokens[at]; token && at - start < most && is(token); token = tokens[at])
      at += 1;
    if (at - start < least) return undefined;
    ends.push(at);
  }
  return ends;
}
