import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent, listRecord, readContent } from '../../src/disk/content-files.ts';

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'files-')));
  content = join(folder, 'content');
  await write('content/ratings/2026/a.md');
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), path);
}

const link = (target: string, path: string) => symlink(target, join(content, path));
const list = () => listContent(content, 'ratings');
const empty = { markdown: [], others: [], linked: [] };
const kinds = () => list().others.map(({ path, kind }) => [path, kind]);

test('notes are listed by their paths, whatever folder they are in', async () => {
  await write('content/ratings/b.md');
  for (const name of ['.hidden.md', 'a.md~', '#a.md#', '~$a.md', 'Thumbs.db', 'desktop.ini'])
    await write(`content/ratings/2026/${name}`);
  for (const path of ['.git/HEAD', '.trash/2026/c.md']) await write(`content/ratings/${path}`);
  expect(list()).toEqual({ ...empty, markdown: ['ratings/2026/a.md', 'ratings/b.md'] });
  expect(listContent(content, 'firms')).toEqual(empty);
  expect(listContent(join(folder, 'none'), 'firms')).toEqual(empty);
});

test('links are followed as far as they stay within the content folder', async () => {
  await write('content/kept/2025/b.md');
  await write('content/kept/c.md');
  await link('../kept/2025', 'ratings/2025');
  await link('../../kept/c.md', 'ratings/2026/c.md');
  await link('c.md', 'ratings/2026/d.md');
  expect(list()).toEqual({
    markdown: ['ratings/2025/b.md', 'ratings/2026/a.md', 'ratings/2026/c.md', 'ratings/2026/d.md'],
    others: [],
    linked: ['kept/2025', 'kept/c.md', 'kept/c.md'].map((path) => join(content, path)),
  });
  await symlink(content, join(folder, 'linked'));
  expect(listContent(join(folder, 'linked'), 'ratings')).toEqual(list());
});

test('a folder of notes that is a link is followed, too', async () => {
  await write('content/kept/firms/ubs.md');
  await link('kept/firms', 'firms');
  expect(listContent(content, 'firms').markdown).toEqual(['firms/ubs.md']);
  await rm(join(content, 'firms'));
  await write('outside/ubs.md');
  await link('../outside', 'firms');
  expect(listContent(content, 'firms')).toEqual({
    ...empty,
    others: [{ path: 'firms', kind: 'link to elsewhere' }],
  });
});

test('reports links that lead elsewhere, nowhere or in circles', async () => {
  await write('content-of-others/x.md');
  await link('../../content-of-others/x.md', 'ratings/away.md');
  await link('../../content-of-others', 'ratings/folder');
  await link('nothing.md', 'ratings/dead.md');
  await link('self.md', 'ratings/self.md');
  await link('.', 'ratings/circle');
  await link('2026', 'ratings/2025');
  await link('../..', 'ratings/2026/top');
  await link('somebody@host.1', 'ratings/2026/.#a.md');
  expect(kinds()).toEqual([
    ['ratings/2025', 'link to a folder of the record'],
    ['ratings/2026/top', 'link to elsewhere'],
    ['ratings/away.md', 'link to elsewhere'],
    ['ratings/circle', 'link to a folder of the record'],
    ['ratings/dead.md', 'link to nothing'],
    ['ratings/folder', 'link to elsewhere'],
    ['ratings/self.md', 'link to nothing'],
  ]);
  expect(list().markdown).toEqual(['ratings/2026/a.md']);
});

test('folders that link to each other do not multiply', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `f${at}`);
  for (const name of names) {
    await mkdir(join(content, 'kept', name), { recursive: true });
    for (const other of names) await link(`../${other}`, `kept/${name}/${other}`);
  }
  await link('../kept/f0', 'ratings/f0');
  expect(kinds().length).toBeLessThan(150);
});

test.skipIf(process.platform === 'win32')('what is no file is told, and not opened', async () => {
  const pipe = join(content, 'ratings/pipe.md');
  execFileSync('mkfifo', [pipe]);
  await link('pipe.md', 'ratings/link.md');
  await mkdir(join(content, 'ratings/folder.md'));
  await write('content/ratings/notes.txt');
  expect(kinds()).toEqual([
    ['ratings/folder.md', 'folder with the name of a note'],
    ['ratings/link.md', 'no file'],
    ['ratings/notes.txt', 'not Markdown'],
    ['ratings/pipe.md', 'no file'],
  ]);
  // Nor in a folder's place.
  await write('content/firms');
  execFileSync('mkfifo', [join(content, 'pages')]);
  for (const [path, kind] of [
    ['firms', 'not Markdown'],
    ['pages', 'no file'],
  ] as const) {
    expect(listContent(content, path)).toEqual({ ...empty, others: [{ path, kind }] });
  }
  // One that comes in a file's place after the listing is empty.
  expect(readContent(content, 'ratings/pipe.md').bytes.length).toBe(0);
});

test('whatever else lies in the content folder is told: nothing in it would be read', async () => {
  for (const path of ['rating/2026/b.md', 'c.md', 'directroy.csv']) await write(`content/${path}`);
  for (const path of ['directory.json', 'directory.csv']) await write(`content/${path}`);
  for (const path of ['.git/HEAD', '.DS_Store', 'README.md', 'LICENSE']) {
    await write(`content/${path}`);
  }
  // What a link of the record leads to is read.
  await write('content/kept/ubs.md');
  await link('../kept/ubs.md', 'ratings/ubs.md');
  await link('nothing', 'dead');
  expect(listRecord(content)).toEqual({
    ratings: ['ratings/2026/a.md', 'ratings/ubs.md'],
    firms: [],
    stocks: [],
    pages: [],
    others: ['c.md', 'dead', 'directroy.csv', 'rating'].map((path) => ({
      path,
      kind: 'not in a folder of the record',
    })),
  });
  expect(listRecord(join(folder, 'none')).others).toEqual([]);
});
