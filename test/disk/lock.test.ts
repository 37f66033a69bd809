import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lock } from '../../src/disk/lock.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const module = join(import.meta.dirname, '../../src/disk/lock.ts');

/** Starts a process that takes the lock and keeps it; it prints whether it has it. */
function startHolder(): ChildProcess {
  const script = `
    import { lock } from ${JSON.stringify(module)};
    try { lock(${JSON.stringify(folder)}); console.log('has it'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

const said = async (child: ChildProcess) => String((await once(child.stdout ?? child, 'data'))[0]);

test('while a process that has a folder runs, no other one gets it; however it ends, the next one does', async () => {
  const holder = startHolder();
  expect(await said(holder)).toContain('has it');
  expect(() => lock(folder)).toThrow('Another build uses');
  const ended = once(holder, 'exit');
  holder.kill('SIGKILL');
  await ended;
  lock(folder)();
});

test('of many processes that start together after one was killed, one has it', async () => {
  const killed = startHolder();
  await said(killed);
  const ended = once(killed, 'exit');
  killed.kill('SIGKILL');
  await ended;
  const all = await Promise.all(Array.from({ length: 6 }, () => said(startHolder())));
  const refused = `Another build uses ${folder}/. Wait for it to end.`;
  expect(all.map((words) => words.trim()).sort()).toEqual([
    ...Array.from({ length: 5 }, () => refused),
    'has it',
  ]);
});

test('a lock is held though nobody keeps what releases it', () => {
  setFlagsFromString('--expose-gc');
  lock(folder);
  runInNewContext('gc')();
  expect(() => lock(folder)).toThrow('Another build uses');
});

test('a lock that was released can be taken again, by the same process too', () => {
  const release = lock(folder);
  expect(() => lock(folder)).toThrow('Another build uses');
  release();
  lock(folder)();
});

test('a file of somebody else in its place is replaced', async () => {
  await writeFile(join(folder, 'lock'), 'a text that is no database'.repeat(40));
  const release = lock(folder);
  expect(() => lock(folder)).toThrow('Another build uses');
  release();
});
