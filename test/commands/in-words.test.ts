import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { inWords } from '../../src/commands/in-words.ts';

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

test('causes that go round in a circle end', () => {
  const error = new Error('Round');
  error.cause = error;
  expect(inWords(error)).toBe('Round');
});
