import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { splitFences } from '../../../src/notes/read/fences.ts';
import { readPlainFields } from '../../../src/notes/read/plain-fields.ts';
import { piece } from '../yaml-pieces.ts';

/** Returns what the exact reader makes of YAML; undefined where it has anything to say of it. */
function readExactly(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  let isForeign = false;
  visit(document, {
    Alias: () => {
      isForeign = true;
    },
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) isForeign = true;
      if (node.tag?.startsWith('!')) isForeign = true;
    },
  });
  return isForeign ? undefined : document.toJS({ maxAliasCount: 0 });
}

/** Expects that what is read quickly means what it means; returns whether it is read quickly. */
function agrees(yaml: string): boolean {
  const plain = readPlainFields(yaml);
  if (!plain) return false;
  expect(plain.data, JSON.stringify(yaml)).toEqual(readExactly(yaml));
  const lines = yaml.split('\n');
  for (const [name, line] of plain.lines) expect(lines[line]).toMatch(new RegExp(`^${name}:`));
  expect([...plain.lines.keys()]).toEqual(Object.keys(plain.data));
  return true;
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

test('a note that is written plainly is read quickly', () => {
  expect(agrees(whole)).toBe(true);
});

test.each(whole.split('\n').map((_, at) => at))('without line %i', (at) => {
  agrees(whole.split('\n').toSpliced(at, 1).join('\n'));
});

test.each([
  'a: b\n  c\n',
  'a: b # c\n',
  'a: "b\\n"\n',
  "a: 'it''s'\n",
  'a:\n- b\n',
  'a:\n  b:\n    c: d\n',
  'a: b: c\n',
  'a: b:\n',
  'a: "b" c\n',
  'a: *b\n',
  'a: &b c\n',
  'a: !b c\n',
  'a: |+\n  b\n\n',
  'a: >2\n   b\n',
  'a: >-\n  b\n    c\n  d\n',
  'a: >-\nb\n',
  'a: [b, c\n  d]\n',
  'a: {b: c}: d\n',
  'a: {b:c}\n',
  'a: [b: c]\n',
  'a: [b, [c]]\n',
  'a: [,]\n',
  'a: [b,]\n',
  'a: []\n',
  'a: {}\n',
  'a:\n',
  'a:\n  - \n',
  'a: b\na: c\n',
  'a: { b: c, b: d }\n',
  '  a: b\n',
  'a: b\n c: d\n',
  'a:\n  - b\n c: d\n',
  'a:\n  - b\n   - c\n',
  'a:\n    b: c\n  d: e\n',
  'a\tb: c\n',
  'a: b\tc\n',
  'a: b\r\n',
  'a: b\u2028c: d\n',
  'a: \ufeffb\n',
  'a: \u00a0b\n',
  'a: [b,c]\n',
  '? a\n: b\n',
  '- a\n',
  '<<: a\n',
  '__proto__: a\n',
  'a: - b\n',
  'a: -\n',
  'a: @b\n',
  'a: `b\n',
  'a: %b\n',
  '...\n',
  'a: b\n---\nc: d\n',
  '%YAML 1.2\n',
  '',
  '\n\n',
])('what could be read two ways is left to the exact reader: %j', (yaml) => {
  expect(readPlainFields(yaml)).toBeUndefined();
});

test('nothing means another thing when it is read quickly', () => {
  const slip = fc.record({
    at: fc.nat({ max: whole.length }),
    deleted: fc.nat({ max: 6 }),
    inserted: fc.oneof(
      piece,
      fc.constantFrom('', '\n', ' ', '  ', '\n  ', '\n    ', ': ', ' #', ', ', '- ', "'", '"'),
      fc.nat({ max: whole.length }).map((at) => whole.slice(at, at + 30)),
    ),
  });
  let quick = 0;
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      let yaml = whole;
      for (const { at, deleted, inserted } of slips) {
        yaml = yaml.slice(0, at) + inserted + yaml.slice(at + deleted);
      }
      if (agrees(yaml)) quick += 1;
    }),
    // All runs, in the quick part too: how many texts are read quickly is counted below.
    { numRuns: 2000, interruptAfterTimeLimit: 60_000 },
  );
  expect(quick).toBeGreaterThan(100);
});

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
      agrees(
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
      readPlainFields(start + filler.repeat(16_000 / filler.length));
    }
    const { user, system } = process.threadCpuUsage(before);
    expect(user + system).toBeLessThan(500_000);
  });
});

test('nearly every real note is read quickly', async () => {
  const folder = join(import.meta.dirname, '../../../content/ratings/2026');
  const read = (await readdir(folder)).map(async (name) => {
    const split = splitFences(await readFile(join(folder, name), 'utf8'));
    return 'yaml' in split && agrees(split.yaml);
  });
  expect(await Promise.all(read)).not.toContain(false);
});
