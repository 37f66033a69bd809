import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'hast-util-format';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { root } from '../support/build.ts';
import { busiestDay } from '../support/make-archive/standard-cases.ts';

const golden = join(root, 'test/golden/site');
const dist = inject('fixtureBelow');
const files = listFiles(dist)
  .filter((path) => /\.(?:html|xml|txt|json|csv|opml)$/.test(path) && !path.startsWith('schema/'))
  .sort();

describe('the fixture site', () => {
  test('has just the files that it should', async () => {
    const kept = (await readdir(golden, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(golden.length + 1))
      .sort();
    expect(files).toEqual(kept);
  });

  test.each(files)('%s', async (path) => {
    const text = await readFile(join(dist, path), 'utf8');
    await expect(readable(path, text)).toMatchFileSnapshot(join(golden, path));
  });
});

/** The pages of the standard archive whose figures are the hardest: many notes, odd ones, two currencies, a busy day. */
const full = [
  'index.html',
  'tickers/smdl/index.html',
  'tickers/exsu/index.html',
  'tickers/fxev/index.html',
  'tickers/exaa/page/1/index.html',
  'firms/example-capital/index.html',
  `digest/${busiestDay}/index.html`,
  'digest/2026-w05/index.html',
  'corrections/index.html',
];

test.each(full)('%s of the standard archive', async (path) => {
  const text = await readFile(join(inject('demo'), path), 'utf8');
  await expect(readable(path, text)).toMatchFileSnapshot(join(root, 'test/golden/demo', path));
});

/** One element a line where that changes no meaning, and no digests of assets: easy to review. */
function readable(path: string, text: string): string {
  const stable = text.replace(/(\/_astro\/[\w.-]+?)\.[\w-]{8}(?=\.(?:js|css)\b)/g, '$1');
  if (path.endsWith('.xml')) return stable.replace(/></g, '>\n<');
  if (!path.endsWith('.html')) return stable;
  const tree = fromHtml(stable);
  format(tree);
  return toHtml(tree);
}
