import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveRules, checkArchive } from '../../src/archive/rules/index.ts';
import { rememberedFindings } from '../../src/check/remembered-findings.ts';
import { hashOf } from '../../src/disk/files.ts';
import type { Firm } from '../../src/notes/firm.ts';
import type { Note } from '../../src/notes/note.ts';
import { archiveOf, firms, now, noteOf as sampleOf } from '../archive/rules/small-archive.ts';

let memory: string;

beforeEach(async () => {
  memory = await mkdtemp(join(tmpdir(), 'ratings-digest-findings-'));
});

afterEach(() => rm(memory, { recursive: true }));

/** Returns a note of fields, with a hash that tells it from others. */
function noteOf(fields: string): Note {
  const note = sampleOf(fields);
  return { ...note, hash: hashOf(JSON.stringify(note)) };
}

/** Expects that what is remembered and what is judged anew are the same. */
function expectSame(notes: readonly Note[], known: readonly Firm[] = firms, at = now) {
  const archive = archiveOf(notes, known);
  // As JSON has it: a field that is undefined is absent.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(plain(rememberedFindings(archive, at, memory))).toEqual(plain(checkArchive(archive, at)));
}

const examples = archiveRules.flatMap((rule) => [...rule.examples.fails, ...rule.examples.passes]);

test('what is remembered of each example of each rule is what is found in it', () => {
  for (const example of examples) {
    const notes = example.map(noteOf);
    expectSame(notes);
    expectSame(notes);
  }
});

test('what is remembered is what is found, whatever notes, firms and instants come and go', () => {
  const all = [...new Set(examples.flat())].map(noteOf);
  const tickers = ['NASDAQ:FIXT', 'NYSE:OTHR', 'HKEX:1234'];
  const step = fc.record({
    notes: fc.array(
      fc.record({ note: fc.constantFrom(...all), ticker: fc.constantFrom(...tickers) }),
      { minLength: 1, maxLength: 8 },
    ),
    known: fc.subarray(firms),
    days: fc.integer({ min: -300, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), (steps) => {
      let kept: Note[] = [];
      for (const { notes, known, days } of steps) {
        const made = notes.map(({ note, ticker }) => ({
          ...note,
          ticker,
          path: note.path.replace('fixt', ticker),
          hash: `${note.hash} ${ticker}`,
        }));
        kept = [...new Map([...kept.slice(2), ...made].map((note) => [note.path, note])).values()];
        expectSame(kept, known, new Date(now.getTime() + days * 86_400_000));
      }
    }),
    { numRuns: 30 },
  );
});

test('a stock whose notes have not changed is not judged again, and one that has is', () => {
  const [odd, usual] = ['company: Example Corporation\npublished: 2026-01-06', ''].map(noteOf);
  if (!odd || !usual) throw new Error('Two notes are needed.');
  const before = rememberedFindings(archiveOf([odd, usual], firms), now, memory);
  expect(before.map(({ rule }) => rule)).toContain('company-spelling');
  // Notes with these hashes cannot say anything else. So what is found tells which were judged.
  const mended = { ...odd, company: usual.company };
  expect(rememberedFindings(archiveOf([mended, usual], firms), now, memory)).toEqual(
    before.map((finding) => ({ ...finding, note: { ...finding.note, company: usual.company } })),
  );
  const saved = { ...mended, hash: 'another' };
  const after = rememberedFindings(archiveOf([saved, usual], firms), now, memory);
  expect(after.map(({ rule }) => rule)).not.toContain('company-spelling');
});

test('an error is judged again, because its words may depend on the day', () => {
  const twice = ['firm: Example Bank', 'firm: Example'].map(noteOf);
  expectSame(twice);
  expectSame(twice, firms, new Date(now.getTime() + 86_400_000));
});

test('a memory from a time that is still to come is not believed', () => {
  const early = noteOf('published: 2026-06-30T12:00:00Z');
  expectSame([early], firms, now);
  expectSame([early], firms, new Date('2026-06-29T12:00:00Z'));
});

test('a spoilt memory costs only time', async () => {
  const notes = ['', 'published: 2026-01-06'].map(noteOf);
  expectSame(notes);
  const file = join(memory, 'findings.json');
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -4));
  expectSame(notes);
});
