import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listContent } from '../../src/build/files.ts';
import { readNotes } from '../../src/build/read-notes.ts';
import { readRememberedNotes } from '../../src/build/remembered-notes.ts';
import { root } from '../support/build.ts';

const today = '2026-11-22';
let folder: string;
let content: string;
let memory: string;
let paths: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-memory-'));
  content = join(folder, 'content');
  memory = join(folder, 'cache/checked-notes.json');
  await cp(join(root, 'test/fixtures/site'), content, { recursive: true });
  paths = (await listContent(content, 'ratings')).notes;
});

afterAll(() => rm(folder, { recursive: true }));

/** Expects what is remembered and what is read anew to be the same. */
async function expectSame(): Promise<void> {
  const remembered = await readRememberedNotes(content, paths, today, memory);
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

test('a note that is not changed is not read again', async () => {
  await readRememberedNotes(content, paths, today, memory);
  const known = await readFile(memory, 'utf8');
  await writeFile(memory, known.replace('Example Capital Keeps Hold', 'Remembered'));
  const notes = await readRememberedNotes(content, paths, today, memory);
  expect(notes.map(({ note }) => note?.title)).toContain('Remembered on Example Corp');
});

test.each([
  ['cut short', (text: string) => text.slice(0, 100)],
  ['of another version', (text: string) => text.replace(/"version":"\w+"/, '"version":"0"')],
  ['something else', () => '[]'],
])('a memory that is %s costs time alone', async (_name, spoil) => {
  await readRememberedNotes(content, paths, today, memory);
  await writeFile(memory, spoil(await readFile(memory, 'utf8')));
  await expectSame();
});
