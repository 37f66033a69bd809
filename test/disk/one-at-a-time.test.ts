import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnotherBuild, takeTurn } from '../../src/disk/one-at-a-time.ts';

let cache: string;
let lock: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'one-at-a-time-'));
  lock = join(cache, 'build.lock');
});

afterEach(() => rm(cache, { recursive: true }));

const holder = async (): Promise<unknown> => JSON.parse(await readFile(lock, 'utf8'));
const own = { host: hostname(), pid: process.pid };

test('while a process that has the folder runs, no other one gets it', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await writeFile(lock, JSON.stringify({ host: hostname(), pid: other.pid }));
  await expect(takeTurn(cache)).rejects.toThrow(AnotherBuild);
  await expect(takeTurn(cache)).rejects.toThrow(`Another build (process ${other.pid})`);
  const ended = new Promise((resolve) => other.on('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  await takeTurn(cache);
  expect(await holder()).toEqual(own);
});

test.each([
  ['ran on another machine', JSON.stringify({ host: 'elsewhere', pid: process.ppid })],
  ['left a file that says nothing', ''],
])('a process that %s holds nothing', async (_name, text) => {
  await writeFile(lock, text);
  await takeTurn(cache);
  expect(await holder()).toEqual(own);
});
