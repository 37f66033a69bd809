import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { programFolder } from '../support/build.ts';

/*
 * What an editor with Astro's extension shows in a note: the language server that the extension starts is
 * asked what an editor asks it.
 */

const { resolve } = createRequire(import.meta.url);
const program = programFolder();
const record = 'test/fixtures/record';
const note = `${record}/ratings/2026/2026-02-10-kc-goldman-sachs.md`;
const urlOf = (path: string) => pathToFileURL(path).href;
const lines = ['---', 'title: A title', 'firm: Goldman Sachs', 'action: ', 'pri', '---', ''];

let connection: MessageConnection;
let stop: () => void;
let folder: string;

beforeAll(async () => {
  // Writes the schemas that the server reads, as `npm run dev` and `npm run types` do.
  const astro = join(dirname(resolve('astro/package.json')), 'bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'sync'], {
    cwd: program,
    env: { ...process.env, NODE_ENV: '', VITEST: '', CONTENT_DIR: record },
  });
  // In a folder with nothing else: the server would read every source file of the project, too.
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-editor-'));
  const from = join(program, '.astro/collections');
  const to = join(folder, '.astro/collections');
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const text = await readFile(join(from, name), 'utf8');
    await writeFile(
      join(to, name),
      text.replaceAll(urlOf(program).toLowerCase(), urlOf(folder).toLowerCase()),
    );
  }
  const server = spawn(
    process.execPath,
    [resolve('@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { cwd: program, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  stop = () => server.kill();
  connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: urlOf(folder),
    workspaceFolders: [{ uri: urlOf(folder), name: 'project' }],
    capabilities: {
      textDocument: { completion: {}, hover: {} },
      workspace: { workspaceFolders: true, configuration: true },
    },
    initializationOptions: {
      typescript: { tsdk: dirname(resolve('typescript')) },
      contentIntellisense: true,
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: urlOf(join(folder, note)),
      languageId: 'markdown',
      version: 1,
      text: lines.join('\n'),
    },
  });
});

afterAll(() => {
  connection.dispose();
  stop();
  return rm(folder, { recursive: true });
});

/** Asks at the end of a line. */
function ask<Answer>(request: string, line: string): Promise<Answer> {
  return connection.sendRequest<Answer>(`textDocument/${request}`, {
    textDocument: { uri: urlOf(join(folder, note)) },
    position: { line: lines.indexOf(line), character: request === 'hover' ? 1 : line.length },
  });
}

test('the fields that are not there yet are offered', async () => {
  const { items } = await ask<{ items: { label: string }[] }>('completion', 'pri');
  const labels = items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['priceTarget', 'price', 'ticker']));
  expect(labels).not.toContain('firm');
});

test('the words that a field can have are offered', async () => {
  const { items } = await ask<{ items: { label: string }[] }>('completion', 'action: ');
  expect(items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['upgrade', 'downgrade', 'initiate', 'maintain']),
  );
});

test('a field is explained', async () => {
  const hover = await ask<{ contents: { value: string } }>('hover', 'firm: Goldman Sachs');
  expect(hover.contents.value).toContain('sell-side house');
});
