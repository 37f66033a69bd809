import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { splitFences } from '../../../src/notes/read/fences.ts';
import { noteSource } from '../../../src/notes/read/source.ts';
import { dataOf, readYaml, type YamlNode } from '../../../src/notes/read/yaml.ts';
import { foreignProblems } from '../../../src/notes/read/yaml-problems.ts';
import { SlipFinder } from '../../../src/notes/read/yaml-slips.ts';
import { findInvisible } from '../../../src/notes/terms/invisible.ts';
import { piece } from '../yaml-pieces.ts';

/** Returns what the `yaml` package makes of some YAML; undefined where it, or a note, refuses it. */
function asYaml(yaml: string): { data: unknown } | undefined {
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || document.warnings.length > 0) {
    const plainer = withoutOddLines(yaml, document.errors);
    return plainer === yaml ? undefined : asYaml(plainer);
  }
  let isForeign = false;
  visit(document, {
    Alias: () => {
      isForeign = true;
    },
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) isForeign = true;
      if (node.tag?.startsWith('!')) isForeign = true;
      if (
        isScalar(node) &&
        node.type === 'PLAIN' &&
        /^(?:|~|null|Null|NULL)$/.test(String(node.value))
      ) {
        node.value = null;
      }
    },
  });
  return isForeign ? undefined : { data: document.toJS({ maxAliasCount: 0 }) };
}

/**
 * Returns YAML without the lines that only the `yaml` package refuses: blank ones that begin with a tab, and
 * comments further left than the value that they stand above. Below a block scalar, both end it.
 */
function withoutOddLines(
  yaml: string,
  errors: readonly { message: string; pos: [number, number] }[],
) {
  const error = errors.find(({ message }) => message.startsWith('Block scalar lines'));
  if (!error) return yaml.replace(/^[ \t]*\t[ \t]*$/gm, '').replace(/^[ \t]*#.*\n/gm, '');
  const start = yaml.lastIndexOf('\n', error.pos[0] - 1) + 1;
  return yaml.slice(0, start) + yaml.slice(start).replace(/^(?:[ \t]*(?:#.*)?\n)+/, '');
}

/** Returns the fields that a note may have in some YAML, and expects that `yaml` reads the same. */
function fieldsOf(yaml: string): unknown {
  const document = readYaml(yaml);
  if ('errorAt' in document) return undefined;
  const source = noteSource(yaml, document.root, 0);
  const slips = () => new SlipFinder(yaml, []);
  if (foreignProblems(document, { yaml, offset: 0, source, slips }).length > 0) return undefined;
  const data = dataOf(document.root);
  expect({ data }, JSON.stringify(yaml)).toEqual(asYaml(yaml));
  expectPlaces(yaml, document.root);
  return data;
}

/** Expects that each part stands where it says: within its list or group, in order, its text as it was typed. */
function expectPlaces(yaml: string, node: YamlNode | undefined): void {
  if (!node) return;
  const typed = yaml.slice(node.start, node.end);
  if (node.kind === 'scalar') {
    if (node.isPlain && node.value !== null) {
      expect(typed.replace(/\s+/g, ' ')).toBe(node.value.replace(/\s+/g, ' '));
    }
    if (!node.isPlain) expect(typed).toMatch(/^(?:'[\s\S]*'|"[\s\S]*"|[|>])/);
    return;
  }
  const parts =
    node.kind === 'list' ? node.items : node.fields.flatMap(({ key, value }) => [key, value]);
  let end = node.start;
  for (const part of parts) {
    expect(part.start, JSON.stringify(yaml)).toBeGreaterThanOrEqual(end);
    expect(part.end).toBeGreaterThanOrEqual(part.start);
    expectPlaces(yaml, part);
    end = part.end;
  }
  expect(node.end).toBeGreaterThanOrEqual(end);
  if (/^[[{]/.test(typed)) expect(typed).toMatch(/[\]}]$/);
}

const whole = `title: Fixture Securities Upgrades Example Corp to Buy, Announces $15.60 Price Target
dek: "Quoted: with a colon, and #"
author: 'Single'
url: https://example.com/a#b?c=d
symbol: NYSE:TRUE
figure: -0.5
zeros: 0700
rating: { from: Equal-Weight, to: "Strong Buy" }
source: {title: A title, url: https://example.com/}
affects: [cloud, software infrastructure, 'quoted, too']
summary: >-
  Folded over
  two lines – with a dash.

  And a paragraph.
kept: |
  one
  two

clipped: >
  text
keyPoints:
  - First point, with 10% – and more.
  - >-
    Second point
    goes on.
  - "Third: quoted"
risks:
  - text: >-
      A risk
      of two lines
    affects: [cloud, software]
  - { text: Another, affects: [retail] }
  - text: Alone
targetRange:
  low: 14.32
  high: 21.50
last: word
`;

test('a note is read', () => {
  expect(fieldsOf(whole)).toMatchObject({
    symbol: 'NYSE:TRUE',
    figure: '-0.5',
    zeros: '0700',
    rating: { from: 'Equal-Weight', to: 'Strong Buy' },
    summary: 'Folded over two lines – with a dash.\nAnd a paragraph.',
    kept: 'one\ntwo\n',
    risks: [{ text: 'A risk of two lines' }, { affects: ['retail'] }, { text: 'Alone' }],
  });
});

test.each(whole.split('\n').map((_, at) => at))('without line %i', (at) => {
  fieldsOf(whole.split('\n').toSpliced(at, 1).join('\n'));
});

test.each([
  ['a: b\n  c\n', { a: 'b c' }],
  ['a: b # c\n', { a: 'b' }],
  ['a: "b\\n"\n', { a: 'b\n' }],
  ["a: 'it''s'\n", { a: "it's" }],
  ['a:\n- b\n', { a: ['b'] }],
  ['a:\n  b:\n    c: d\n', { a: { b: { c: 'd' } } }],
  ['a: |+\n  b\n\n', { a: 'b\n\n' }],
  ['a: >2\n   b\n', { a: ' b\n' }],
  ['a: \n\t\nb: c\n', { a: null, b: 'c' }],
  ['a: |\n  b\n \n\t\n\nc: d\n', { a: 'b\n', c: 'd' }],
  ['a: |+\n  b\n\n \t\n\nc: d\n', { a: 'b\n\n', c: 'd' }],
  ['a: > # c\n  b\n', { a: 'b\n' }],
  ['a: >- # > c\n\n  b\n', { a: '\nb' }],
  ['a:\n  - | # c\n    b\n', { a: ['b\n'] }],
  ['a: |- # c\nd: e\n', { a: '', d: 'e' }],
  ['"a > #": > # c\n  b\n', { 'a > #': 'b\n' }],
  ['a: {b:c}\n', { a: { 'b:c': null } }],
  ['a: [b, [c]]\n', { a: ['b', ['c']] }],
  ['a: [b,]\n', { a: ['b'] }],
  ['a: []\nb: {}\nc:\nd: ~\ne: null\nf: ""\n', { a: [], b: {}, c: null, d: null, e: null, f: '' }],
  ['a:\n  - \n', { a: [null] }],
  ['a: b\r\n', { a: 'b' }],
  ['__proto__: a\n', JSON.parse('{"__proto__":"a"}')],
  ['a: NULL\nb: "null"\n', { a: null, b: 'null' }],
])('%j', (yaml, data) => {
  expect(fieldsOf(yaml)).toEqual(data);
});

test.each([
  'a: >-\nb\n',
  'a: [b, c\n  d',
  'a: b: c\n',
  'a: "b" c\n',
  'a: *b\n',
  'a: &b c\n',
  'a: !b c\n',
  'a: b\na: c\n',
  'a: { b: c, b: d }\n',
  'a: b\n c: d\n',
  'a:\n  - b\n c: d\n',
  'a:\n    b: c\n  d: e\n',
  'a: - b\n',
  'a: @b\n',
  'a: `b\n',
  'a: %b\n',
  ': a\n',
  '[a]: b\n',
  '...\na: b\n',
  'a: b\n...\nc: d\n',
  'a: b\n---\nc: d\n',
  '%YAML 1.2\n---\na: b\n',
  `a: ${'['.repeat(60)}${']'.repeat(60)}\n`,
])('%j is refused', (yaml) => {
  expect(fieldsOf(yaml)).toBeUndefined();
});

test('whatever is accepted means what the `yaml` package makes of it', () => {
  const slip = fc.record({
    at: fc.nat({ max: whole.length }),
    deleted: fc.nat({ max: 6 }),
    inserted: fc.oneof(
      piece,
      fc.constantFrom('', '\n', ' ', '  ', '\n  ', '\n    ', ': ', ' #', ', ', '- ', "'", '"'),
      fc.nat({ max: whole.length }).map((at) => whole.slice(at, at + 30)),
    ),
  });
  let [tried, accepted] = [0, 0];
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      let yaml = whole;
      for (const { at, deleted, inserted } of slips) {
        yaml = yaml.slice(0, at) + inserted + yaml.slice(at + deleted);
      }
      tried += 1;
      if (isOurs(yaml) && fieldsOf(yaml) !== undefined) accepted += 1;
    }),
    { numRuns: 2000 },
  );
  // The quick run stops early.
  if (tried >= 500) expect(accepted / tried).toBeGreaterThan(0.15);
});

/** Returns whether YAML has no character that is refused before it is read. */
function isOurs(yaml: string): boolean {
  return findInvisible(yaml).length === 0;
}

const word = fc.string({
  unit: fc.constantFrom(...'ab1 -:,#\'"[]{}|>.&*!%@~é’\u00a0\n'),
  maxLength: 12,
});

test('nor do values of every sign', () => {
  const value = fc.oneof(
    word,
    fc.array(word, { maxLength: 3 }).map((words) => `[${words.join(', ')}]`),
  );
  const field = fc.tuple(
    fc.constantFrom('a: ', 'b:\n  - ', 'c: { d: ', 'e: >-\n  ', 'f:\n  - g: ', 'h:\n  i: '),
    value,
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 3 }), (fields) => {
      fieldsOf(
        fields
          .map(([start, text]) => `${start}${text}${start.includes('{') ? ' }' : ''}`)
          .join('\n'),
      );
    }),
    { numRuns: 2000 },
  );
});

describe('what is slow in a long line', () => {
  test.each(['a: { b: ', 'a: [', 'a: "', "a: '", 'a: b', 'a: >-\n  '])('%j', (start) => {
    const before = process.threadCpuUsage();
    for (const filler of [' ', 'a, ', ': ', "'a', ", '#', ' #', '\n  ']) {
      readYaml(start + filler.repeat(16_000 / filler.length));
    }
    const { user, system } = process.threadCpuUsage(before);
    expect(user + system).toBeLessThan(500_000);
  });
});

test('every real note is read', async () => {
  const folder = join(import.meta.dirname, '../../fixtures/record/ratings/2026');
  const read = (await readdir(folder)).map(async (name) => {
    const split = splitFences(await readFile(join(folder, name), 'utf8'));
    return 'yaml' in split && fieldsOf(split.yaml) !== undefined;
  });
  expect(await Promise.all(read)).not.toContain(false);
});
