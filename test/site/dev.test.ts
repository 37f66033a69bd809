import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { brokenWords } from '../../src/words/note.ts';
import { placeIn, programFolder, root, type SitePlace } from '../support/build.ts';

let folder: string;
let place: SitePlace;
let server: ChildProcess;
let url: string;
let log = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-dev-'));
  place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  server = spawn(process.execPath, ['src/commands/run.js', 'dev', '--port', '0'], {
    cwd: programFolder(),
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      CONTENT_DIR: place.content,
      CACHE_DIR: place.cache,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data: Buffer) => {
      log += data.toString();
    });
  }
  url = await vi.waitUntil(() => /http:\/\/\S+(?=\/\n)/.exec(log)?.[0], { timeout: 60_000 });
});

afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

async function get(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(url + path);
  return { status: response.status, html: await response.text() };
}

/** Waits until a page is as it should be: a watcher says when it has seen a file, and no clock does. */
async function until(path: string, test: (page: { status: number; html: string }) => boolean) {
  await vi.waitUntil(async () => test(await get(path)), { timeout: 30_000, interval: 100 });
}

const file = 'ratings/2026/2026-03-02-lonx-fixture-securities.md';
const page = '/ratings/2026-03-02-lonx-fixture-securities/';

test('an edited note shows on its page and on the home page, without a restart', async () => {
  expect((await get(page)).html).toContain('Longsymbol Industries');
  const text = await readFile(join(place.content, file), 'utf8');
  await writeFile(
    join(place.content, file),
    text.replace('Raises Its Target', 'Lifts Its Target').concat('A body that is new.\n'),
  );
  await until(page, ({ html }) => html.includes('Lifts Its Target'));
  expect((await get(page)).html).toContain('A body that is new.');
  expect((await get('/')).html).toContain('Lifts Its Target');
});

test('a broken note shows its diagnostic, and recovers when it is mended', async () => {
  const text = await readFile(join(place.content, file), 'utf8');
  await writeFile(join(place.content, file), text.replace('2026-03-02', '2026-02-30'));
  await until(page, ({ html }) => html.includes('error[field-value]'));
  expect((await get(page)).html).toContain('February 2026 has 28 days');
  expect((await get('/')).html).toContain(brokenWords.heading);
  expect(log).toContain('error[field-value]');
  await writeFile(join(place.content, file), text);
  await until(page, ({ html }) => html.includes('A body that is new.'));
  expect((await get('/')).html).not.toContain(brokenWords.heading);
});

test('an added note appears, and a deleted one goes', async () => {
  const text = await readFile(join(place.content, file), 'utf8');
  const added = 'ratings/2026/2026-03-04-lonx-fixture-securities.md';
  await writeFile(join(place.content, added), text.replace('2026-03-02', '2026-03-04'));
  await until('/ratings/2026-03-04-lonx-fixture-securities/', ({ status }) => status === 200);
  expect((await get('/')).html).toContain('2026-03-04');
  await rm(join(place.content, added));
  await until('/ratings/2026-03-04-lonx-fixture-securities/', ({ status }) => status === 404);
  expect((await get('/')).html).not.toContain('2026-03-04');
});

test('a folder of notes that is moved away and back is seen again', async () => {
  const [ratings, away] = [join(place.content, 'ratings'), join(folder, 'away')];
  await rename(ratings, away);
  await until(page, ({ status }) => status === 404);
  await rename(away, ratings);
  await until(page, ({ status }) => status === 200);
  const text = await readFile(join(place.content, file), 'utf8');
  await writeFile(join(place.content, file), `${text}\nWritten after that.\n`);
  await until(page, ({ html }) => html.includes('Written after that.'));
});

test('a linked note is shown as what it leads to is', async () => {
  const text = await readFile(join(place.content, file), 'utf8');
  const kept = join(place.content, 'kept/linked.md');
  await mkdir(join(place.content, 'kept'));
  await writeFile(kept, text.replace('2026-03-02', '2026-03-04'));
  const link = join(place.content, 'ratings/2026/2026-03-04-lonx-fixture-securities.md');
  await symlink('../../kept/linked.md', link);
  const linked = '/ratings/2026-03-04-lonx-fixture-securities/';
  await until(linked, ({ status }) => status === 200);
  await writeFile(kept, `${text.replace('2026-03-02', '2026-03-04')}\nWritten behind it.\n`);
  await until(linked, ({ html }) => html.includes('Written behind it.'));
  await rm(kept);
  await until(linked, ({ html }) => html.includes('symbolic link'));
  // Nobody is told of a link that goes after what it led to; the next event shows it.
  await rm(link);
  await writeFile(join(place.content, file), text);
  await until(linked, ({ status }) => status === 404);
});

test.skipIf(process.platform === 'win32')('a pipe is told, and nobody waits for it', async () => {
  const pipe = join(place.content, 'ratings/2026/pipe.md');
  execFileSync('mkfifo', [pipe]);
  await vi.waitUntil(() => log.includes('Unexpected pipe, socket or device `pipe.md`'), {
    timeout: 30_000,
  });
  expect((await get(page)).status).toBe(200);
  const text = await readFile(join(place.content, file), 'utf8');
  await rm(join(place.content, file));
  execFileSync('mkfifo', [join(place.content, file)]);
  await until(page, ({ html }) => html.includes('Unexpected pipe, socket or device'));
  await rm(join(place.content, file));
  await writeFile(join(place.content, file), text);
  await until(page, ({ html }) => html.includes('Longsymbol Industries'));
});
