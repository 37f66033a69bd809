import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatReport } from '../../src/notes/diagnostics/report.ts';
import { readFile } from '../../src/notes/read/frontmatter.ts';
import { actions, frontmatterSchema } from '../../src/notes/schema/schema.ts';
import {
  refuseAddressed,
  refuseName,
  refuseProse,
  refuseRating,
} from '../../src/notes/schema/values/texts.ts';
import { findInvisible } from '../../src/notes/terms/invisible.ts';
import { makeNote } from './make-note.ts';
import { parseText, reasonsOf } from './parse-text.ts';
import { withFields } from './rules/sample-note.ts';
import { piece, text } from './yaml-pieces.ts';

const wholeNote = withFields(`dek: One sentence.
author: Some Author
priceTarget: { from: 14, to: 15.60, currency: USD, action: raise }
price: 13.12
targetRange: { low: 14.32, high: 21.50, source: Example Data }
summary: >-
  Folded over
  two lines.
keyPoints: [First., "Second: \\"quoted\\"."]
risks:
  - { text: A risk., affects: [cloud, software] }
---
Prose with *marks*, [a link](https://example.com) and a list:

- one
- two
`);

/** Parses, and expects an answer in words, in time. */
function survives(file: string | Uint8Array): void {
  // The thread's own time: what else the machine does is not the note's fault.
  const start = process.threadCpuUsage();
  const { value: note, text, diagnostics } = parseText(file);
  const { user, system } = process.threadCpuUsage(start);
  expect(user + system).toBeLessThan(1_000_000);
  if (!note) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  // One expectation for all: it takes as long as the diagnostics themselves.
  const odd = diagnostics.filter(
    ({ rule, reason, place: { start, end } = { start: { offset: 0 }, end: { offset: 0 } } }) =>
      !rule ||
      !/^Unexpected .+, expected /.test(reason) ||
      /undefined|\[object|NaN/.test(reason) ||
      start.offset > end.offset ||
      end.offset > text.length,
  );
  expect(odd).toEqual([]);
  const report = formatReport([{ path: 'note.md', text, diagnostics }]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
}

test('no bytes make it throw or hang', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 300 });
});

test('no text between the fences makes it throw or hang', () => {
  fc.assert(
    fc.property(text, text, (fields, body) => survives(`---\n${fields}\n---\n${body}`)),
    { numRuns: 1000 },
  );
});

test('no slip of the hand in a right note makes it throw or hang', () => {
  const slip = fc.record({
    at: fc.nat({ max: wholeNote.length }),
    deleted: fc.nat({ max: 12 }),
    inserted: fc.oneof(
      piece,
      fc.constant(''),
      fc.nat({ max: 300 }).map((at) => wholeNote.slice(at, at + 40)),
    ),
  });
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
      let note = wholeNote;
      for (const { at, deleted, inserted } of slips) {
        note = note.slice(0, at) + inserted + note.slice(at + deleted);
      }
      survives(note);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['blank lines', '\n'.repeat(60_000)],
  ['lists in lists, open', `x: ${'['.repeat(60_000)}`],
  ['lists in lists', `x: ${'['.repeat(7000)}${']'.repeat(7000)}`],
  ['groups in groups', `x: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}`],
  ['dashes', '- '.repeat(7000)],
  ['fields', Array.from({ length: 2000 }, (_, at) => `a${at}: x`).join('\n')],
  ['the same field', 'a: x\n'.repeat(3000)],
  ['a figure', `price: 1${'a'.repeat(15_000)}1`],
  ['quotes', `title: '${"''".repeat(7000)}`],
  ['references', `a: &a [x]\nb: [${'*a,'.repeat(4000)}]`],
])('what is made to be slow is not: %s', (_name, fields) => {
  survives(`---\n${fields}\n---\n`);
});

/** Texts that people write, and those that look like something else. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'true',
      'no',
      '0700',
      '1e5',
      '2026-02-30',
      '- x',
      'a: b',
      '# x',
      '[x',
      "it's",
      '"',
      '*',
      '&',
      '%',
      '@x',
      '`x`',
      '---',
      '...',
      '<b>',
      '|',
      '>',
    ),
  )
  .map((typed) =>
    typed
      .replace(/\p{Cc}|\p{Cs}/gu, '')
      .normalize('NFC')
      .trim()
      .replace(/\s+/g, ' '),
  )
  .filter((typed) => findInvisible(typed).length === 0 && !refuseProse(typed, 1000));
const names = words.filter((name) => !refuseName(name, 1000));
const ratings = names.filter((word) => !refuseRating(word, 1000));
const amount = fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100);

const frontmatter = fc
  .record(
    {
      title: words,
      dek: words,
      author: names,
      company: names,
      analyst: names.filter((name) => !refuseAddressed(name, 1000)),
      action: fc.constantFrom(...actions),
      rating: fc.record({ from: ratings, to: ratings }, { requiredKeys: [] }),
      priceTarget: fc
        .record({ from: amount, to: amount }, { requiredKeys: [] })
        .map((target) => ({ ...target, currency: 'USD' })),
      price: amount,
      statedUpside: fc.integer({ min: -1000, max: 10_000 }).map((tenths) => tenths / 10),
      keyPoints: fc.array(words, { minLength: 1, maxLength: 4 }),
      risks: fc.array(
        fc.record(
          { text: words, affects: fc.array(names, { minLength: 1, maxLength: 3 }) },
          { requiredKeys: ['text'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      disclosure: words,
    },
    { requiredKeys: ['title', 'company', 'action', 'priceTarget'] },
  )
  .map((fields) => {
    const { published, ticker, firm } = makeNote();
    const { rating, ...rest } = fields;
    // An empty group is an absent one.
    const stated = rating && Object.keys(rating).length > 0 ? { rating } : {};
    return { published, ticker, firm, ...rest, ...stated };
  });

test('fields that are printed and read again say the same', () => {
  fc.assert(
    fc.property(frontmatter, (fields) => {
      const text = `---\n${stringify(fields)}---\n`;
      const read = readFile(frontmatterSchema, new TextEncoder().encode(text));
      expect(read.problems.map(({ reason }) => reason)).toEqual([]);
      expect(read.frontmatter).toEqual(fields);
    }),
    { numRuns: 300 },
  );
});

test('what is reported does not depend on what was parsed before', () => {
  fc.assert(
    fc.property(text, (fields) => {
      const note = `---\n${fields}\n---\n`;
      expect(reasonsOf(parseText(note))).toEqual(reasonsOf(parseText(note)));
    }),
    { numRuns: 100 },
  );
});
