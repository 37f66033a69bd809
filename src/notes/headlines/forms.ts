import { aboutWords, classes, isGrade } from './lexicon.ts';
import type { Token } from './tokens.ts';

const acts = new Set(
  'upgrade downgrade raise lower initiate resume suspend terminate remove prefer'.split(' '),
);

type Test = (token: Token) => boolean;

/** The names in forms that are neither a class of words nor a kind of token. */
const tests: Readonly<Record<string, Test>> = {
  GRADED: ({ verb }) => verb?.form === 'past' && isGrade(verb),
  MOVED: ({ verb }) => verb?.form === 'past' && acts.has(verb.group),
  MOVING: ({ verb }) => verb !== undefined && verb.form !== 'past' && acts.has(verb.group),
  // `China sales forecast` goes on to the noun that shows it is not a company.
  NAMES: ({ key, kind, text, verb }) =>
    aboutWords.has(key) ||
    (/word|company|firm/.test(kind) &&
      !verb &&
      /^\p{Lu}/u.test(text) &&
      !/^(?:more|better)$/.test(key)),
};

interface Item {
  words: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  test: Test | undefined;
  least: 0 | 1;
  most: number;
}

/** A form that is ready to be matched. */
export type Form = readonly Item[];

/**
 * Returns a form that is ready to be matched.
 *
 * @param form words and classes in a row: `a|b` either, `?` or none, `*` any number; capitals name a class, a kind of
 *   token or a test
 */
export const compile = (form: string): Form => form.split(' ').map(itemOf);

function itemOf(written: string): Item {
  const names = written.replace(/[?*]$/, '').split('|');
  const kinds = names.filter((name) => /^[A-Z]+$/.test(name)).map((name) => name.toLowerCase());
  return {
    words: new Set(names.flatMap((name) => [...(wordsOfClass.get(name) ?? [name])])),
    kinds: new Set(kinds.includes('target') ? [...kinds, 'targets'] : kinds),
    test: names.map((name) => tests[name]).find((test) => test !== undefined),
    least: /[?*]$/.test(written) ? 0 : 1,
    most: written.endsWith('*') ? 9 : 1,
  };
}

const wordsOfClass: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(classes));

const takes = ({ words, kinds, test }: Item, token: Token): boolean =>
  words.has(token.key) || kinds.has(token.kind) || test?.(token) === true;

/** Returns where each item ends. Each takes as much as it can and gives nothing back, so matching is linear. */
export function matchEnds(form: Form, tokens: readonly Token[], from: number) {
  let at = from;
  const ends = [at];
  for (const item of form) {
    const start = at;
    for (let token = tokens[at]; token && at - start < item.most; token = tokens[at]) {
      if (!takes(item, token)) break;
      at += 1;
    }
    if (at - start < item.least) return undefined;
    ends.push(at);
  }
  return ends;
}

/**
 * Returns a function that says which forms can start at a token, in their order. Few can, and it knows them by the
 * token's word and kind without a look at each form.
 */
export function startsOf<Entry extends { form: Form }>(
  entries: readonly Entry[],
): (token: Token) => readonly Entry[] {
  const starts = entries.map(({ form }) => {
    const needed = form.findIndex(({ least }) => least > 0);
    return form.slice(0, needed + 1);
  });
  const words = new Set(starts.flatMap((items) => items.flatMap((item) => [...item.words])));
  const found = new Map<string, Map<string, readonly Entry[]>>();
  return ({ kind, key }) => {
    const word = words.has(key) ? key : '';
    const ofKind = found.get(kind) ?? new Map<string, readonly Entry[]>();
    found.set(kind, ofKind);
    const known = ofKind.get(word);
    if (known) return known;
    const starting = entries.filter((_entry, index) =>
      starts[index]?.some((item) => item.test || item.words.has(word) || item.kinds.has(kind)),
    );
    ofKind.set(word, starting);
    return starting;
  };
}
