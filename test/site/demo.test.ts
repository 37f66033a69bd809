import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript, withoutMost } from '../support/build.ts';
import { borrowPlates } from '../support/plates.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-demo-'));
  borrowPlates(join(folder, 'cache'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds some pages alone: other tests build all of this archive. */
const demo = async (...args: string[]) =>
  runScript(
    'test/support/demo.ts',
    ['--folder', folder, '--no-serve', ...args],
    await withoutMost(),
  );

/** How many pages and feeds a build rendered, and kept. */
function counts(output: string): [rendered: number, kept: number] {
  const [, rendered, kept] =
    /: ([\d,]+) pages and feeds rendered, ([\d,]+) kept/.exec(output) ?? [];
  return [figure(rendered), figure(kept)];
}

function figure(text = ''): number {
  return Number(text.replaceAll(',', ''));
}

test('the demonstration is built, says that it is fictitious, and is incremental', async () => {
  const first = await demo();
  expect(first.code, first.output).toBe(0);
  expect(first.output).toMatch(/^All of this demo is fictitious/);
  const [rendered] = counts(first.output);
  expect(rendered).toBeGreaterThan(20);
  expect(counts(first.output)[1]).toBe(0);
  const home = await readFile(join(folder, 'dist/index.html'), 'utf8');
  expect(home).toMatch(/<title>[^<]*\(demo, fictitious\)/);
  const second = await demo();
  expect(second.code, second.output).toBe(0);
  expect(counts(second.output)).toEqual([0, rendered]);
});

test('what it cannot make is refused before anything is written', async () => {
  for (const args of [
    ['--notes', '10'],
    ['--nots', '400'],
  ]) {
    const { code, output } = await demo(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(output).not.toContain('made');
  }
});
