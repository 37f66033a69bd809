import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadNavigation, publicProblems, siteFiles } from '../../src/check/site-files.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-files-'));
  for (const path of [
    'src/pages/index.astro',
    'src/pages/about.astro',
    'src/pages/404.astro',
    'src/pages/rss.xml.ts',
    'src/pages/tickers/index.astro',
    'src/pages/tickers/[slug]/index.astro',
    'src/pages/schema/[name].json.ts',
    'public/favicon.svg',
  ]) {
    await write(path);
  }
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
}

const told = () =>
  publicProblems(
    siteFiles(root),
    () => new Set(['/tickers/kc/', '/tickers/kc/rss.xml', '/schema/rating.json']),
  )
    .map(({ path }) => path)
    .sort();

test('routes have the addresses that their files say', () => {
  const { routes, served } = siteFiles(root);
  const lists = ['/analysts/', '/corrections/', '/firms/', '/ratings/', '/tickers/'];
  const feeds = ['/rss.xml', '/digest/rss.xml', '/corrections/rss.xml'];
  expect(new Set(routes)).toEqual(new Set(['/', '/404.html', '/about/', ...lists, ...feeds]));
  expect(served).toEqual(['/favicon.svg']);
});

test('what is in `public/` and cannot be served is told before a build', async () => {
  expect(told()).toEqual([]);
  const wrong = ['404.html', 'og.png', 'about/index.html', 'index.html', 'rss.xml'];
  const below = ['tickers/kc/index.html', 'tickers/kc/rss.xml', 'schema/rating.json'];
  for (const path of [...wrong, ...below, 'tickers/other.html']) await write(`public/${path}`);
  await symlink('/etc/hostname', join(root, 'public/name'));
  expect(told()).toEqual([...wrong, ...below, 'name'].map((path) => `public/${path}`).sort());
});

test('a link of the navigation or the footer to nothing is told before a build', () => {
  const files = siteFiles(root);
  const [report] = deadNavigation(files, () => new Set(['/digest/', '/ratings/', '/firms/']));
  expect(report?.path).toBe('src/site.config.ts');
  // The pages that the folder here lacks.
  expect(report?.diagnostics.map(({ reason }) => reason)).toEqual([
    'NAVIGATION: unexpected `/watchlist/`, expected a page of the site',
    'FOOTER_LINKS: unexpected `/methodology/`, expected a page of the site',
    'FOOTER_LINKS: unexpected `/feeds/`, expected a page of the site',
    'FOOTER_LINKS: unexpected `/api/`, expected a page of the site',
  ]);
  expect(deadNavigation(siteFiles(), () => expect.fail('Not needed.'))).toEqual([]);
});
