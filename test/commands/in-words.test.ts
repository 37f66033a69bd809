import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inWords } from '../../src/commands/in-words.ts';
import { root, runCommand, startNode, withSource } from '../support/build.ts';

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: as the system has it`), { code, ...(path ? { path } : {}) });

test.each([
  [system('ENOSPC'), 'The disk is full. Make room, then run this again.'],
  [system('EACCES', 'dist'), 'dist: this user may not read or write there.'],
  [
    new Error('Unknown filesystem error', { cause: system('ENOSPC') }),
    'The disk is full. Make room, then run this again.',
  ],
  [new Error('Something else'), 'Something else'],
  [system('EWHATEVER', 'dist'), 'EWHATEVER: as the system has it'],
  ['a text', 'a text'],
])('%s', (error, words) => {
  expect(inWords(error)).toBe(words);
});

test('an error of Node’s own', async () => {
  const error: unknown = await readFile('package.json/below').catch((thrown: unknown) => thrown);
  expect(inWords(error)).toBe('package.json/below: there is a file where a folder is needed.');
});

// Error numbers are the system's own.
test.skipIf(process.platform === 'win32').each([
  [28, 'The disk is full. Make room, then run this again.'],
  [13, '/dist/.prerender/entry.mjs: this user may not read or write there.'],
])('error %d of the bundler', (number, words) => {
  const message = `Build failed with 1 error:\n\nFailed to write file in /dist/.prerender/entry.mjs\n\nCaused by:\n    No such luck (os error ${number})\n\nStack backtrace:\n   0: <unknown>`;
  expect(inWords(new Error(message))).toBe(words);
});

test.each([
  ["SITE_NAME: 'House' SECTION_NAME: 'Calls'", "line 2: Expected ',', got 'ident'"],
  ['SITE_NAME: House', 'line 2: House is not defined'],
])('a slip in the file that operators edit: %s', async (settings, words) => {
  const text = `import { defineSite } from './config/site.ts';\nexport const site = defineSite({ ${settings} });\n`;
  const { code, output } = await runCommand('check', [], withSource('src/site.config.ts', text));
  expect(output).toBe(`src/site.config.ts, ${words}\n(DEBUG=1 shows where this happened.)\n`);
  expect(code).toBe(1);
});

test('a program that was not installed says how', async () => {
  const { code, output } = await startNode(
    [join(root, 'src/commands/run.js'), 'check'],
    tmpdir(),
    process.env,
  ).ended;
  expect(output).toBe('Run `npm ci` first: it installs what this program needs.\n');
  expect(code).toBe(1);
});

test('a plugin that is not installed is told with what to do', async () => {
  const text = `import 'remark-of-nobody';\nexport const site = {};\n`;
  const { output } = await runCommand('check', [], withSource('src/site.config.ts', text));
  expect(output).toMatch(
    /^Cannot find package 'remark-of-nobody' .*`npm install NAME` adds a plugin/,
  );
});

test('an error of the bundler is shown without its colours', () => {
  expect(inWords(new Error('\u001b[31m[MISSING_EXPORT]\u001b[0m it says'))).toBe(
    '[MISSING_EXPORT] it says',
  );
});

test('causes that go round in a circle end', () => {
  const error = new Error('Round');
  error.cause = error;
  expect(inWords(error)).toBe('Round');
});
