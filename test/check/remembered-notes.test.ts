import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNotes } from '../../src/check/read-notes.ts';
import { readRememberedNotes } from '../../src/check/remembered-notes.ts';
import { listContent } from '../../src/disk/content-files.ts';
import { withFields } from '../notes/rules/sample-note.ts';
import { root } from '../support/build.ts';

const today = '2026-11-22';
const now = new Date(today);
let folder: string;
let content: string;
let memory: string;
let paths: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-memory-'));
  content = join(folder, 'content');
  memory = join(folder, 'cache/checked-notes');
  await cp(join(root, 'test/fixtures/site'), content, { recursive: true });
  paths = listContent(content, 'ratings').markdown;
});

afterAll(() => rm(folder, { recursive: true }));

/** Expects what is remembered and what is read anew to be the same. */
async function expectSame(): Promise<void> {
  const { read: remembered } = await readRememberedNotes(content, paths, now, memory);
  // As JSON has it: a field that is undefined is absent.
  expect(JSON.parse(JSON.stringify(remembered))).toEqual(
    JSON.parse(JSON.stringify(await readNotes(content, paths, today))),
  );
}

test('what is remembered is what is read, before and after a change, an error and its mending', async () => {
  await expectSame();
  await expectSame();
  const path = join(content, paths[0] ?? '');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('Lowers', 'Cuts'));
  await expectSame();
  await writeFile(path, text.replace('published: 2025', 'published: 20'));
  await expectSame();
  await writeFile(path, text);
  await expectSame();
});

test('a note that is not changed is not read again; a new one changes one file of the memory', async () => {
  await readRememberedNotes(content, paths, now, memory);
  const before = await filesOf(memory);
  const file = join(content, paths.at(-1) ?? '');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nOne more line.\n`);
  const { anew } = await readRememberedNotes(content, paths, now, memory);
  await writeFile(file, text);
  expect([...anew]).toEqual(paths.slice(-1));
  const after = await filesOf(memory);
  const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes);
  expect(before.size).toBeGreaterThan(1);
  expect(changed.map(([name]) => name)).toEqual(['ratings%2F2026.json']);
});

test('what a clock that was ahead let pass is judged anew when the clock is right', async () => {
  const path = 'ratings/2031/2031-01-05-fixt-fixture-securities.md';
  const corrected = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';
  const place = await mkdtemp(join(folder, 'clock-'));
  await mkdir(join(place, 'ratings/2031'), { recursive: true });
  await mkdir(join(place, 'ratings/2026'), { recursive: true });
  await writeFile(join(place, path), withFields('published: 2031-01-05'));
  await writeFile(
    join(place, corrected),
    withFields('corrections: [{ date: 2031-01-06, was: $14, now: $15, why: A slip }]'),
  );
  const read = async (day: string) => {
    const notes = await readRememberedNotes(
      place,
      [corrected, path],
      new Date(day),
      join(place, 'memory'),
    );
    return notes.read.map(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
  };
  expect(await read('2031-02-01')).toEqual([[], []]);
  expect(await read('2026-11-22')).toEqual([['correction-date'], ['published-date']]);
  expect(await read('2031-02-01')).toEqual([[], []]);
});

test('a folder of notes that is gone is forgotten', async () => {
  await readRememberedNotes(content, paths, now, memory);
  const some = paths.filter((path) => path.startsWith('ratings/2026/'));
  await readRememberedNotes(content, some, now, memory);
  expect([...(await filesOf(memory)).keys()]).toEqual(['ratings%2F2026.json']);
  await expectSame();
});

async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder)) {
    files.set(name, await readFile(join(folder, name), 'utf8'));
  }
  return files;
}

test.each([
  ['cut short', (text: string) => text.slice(0, 100)],
  ['of another version', (text: string) => text.replace(/^\w+/, '0')],
  ['changed by hand', (text: string) => text.replace('Fixture', 'Fiction')],
  ['something else', () => '[]'],
])('a memory that is %s costs time alone', async (_name, spoil) => {
  await readRememberedNotes(content, paths, now, memory);
  for (const [name, text] of await filesOf(memory)) {
    expect(spoil(text)).not.toBe(text);
    await writeFile(join(memory, name), spoil(text));
  }
  await expectSame();
  expect((await readRememberedNotes(content, paths, now, memory)).anew.size).toBe(0);
});
