import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';

const kilobyte = 1024;
const dist = inject('fixtureBelow');
const files = listFiles(dist);
const scripts = new Map(
  await Promise.all(
    files
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => [file, await readFile(join(dist, file), 'utf8')] as const),
  ),
);

/** Returns a script and all that it imports, by path. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  const text = scripts.get(file);
  if (text === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    withImports(`_astro/${name}`, seen);
  }
  return seen;
}

/** Returns the size of a page's scripts, compressed one by one as they are sent. */
async function sizesOf(page: string): Promise<number[]> {
  const html = await readFile(join(dist, page), 'utf8');
  const linked = [...html.matchAll(/<script[^>]* src="\/digest\/([^"]+)"/g)].map(
    ([, file]) => file ?? '',
  );
  const parts = linked.map((file) => [...withImports(file)]);
  expect(
    parts.every((files) => files.length > 0),
    `${page} loads a script that is not there`,
  ).toBe(true);
  return parts.map((files) =>
    files.reduce((sum, file) => sum + gzipSync(scripts.get(file) ?? '').length, 0),
  );
}

const pages = files.filter((file) => file.endsWith('.html')).sort();

/** The pages that a script makes. */
const made = ['search/index.html', 'watchlist/index.html'];

test.each(pages.filter((page) => !made.includes(page)))(
  'each script of %s is at most 5 KB, compressed and with what it imports',
  async (page) => {
    const sizes = await sizesOf(page);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5 * kilobyte);
  },
);

test.each([
  ['search/index.html', 20],
  ['watchlist/index.html', 7],
])('the script of %s is at most %i KB', async (page, most) => {
  const sizes = await sizesOf(page);
  expect(Math.max(...sizes)).toBeGreaterThan(3 * kilobyte);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(most * kilobyte);
});

test('no script evaluates text, or takes markup from it', () => {
  for (const [file, text] of scripts) {
    expect(text, file).not.toMatch(
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    );
  }
});
