import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/disk/prune.ts';
import {
  buildSite,
  copyProject,
  envOf,
  placeIn,
  root,
  runCommand,
  type SitePlace,
  startBuild,
} from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';

let folder: string;
let place: SitePlace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-incremental-'));
  place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  expect((await buildSite(place)).code).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds, and returns which files were written anew and how many pages were rendered and kept. */
async function rebuild(): Promise<{ changed: string[]; rendered: number; kept: number }> {
  const before = await readTree(place.out);
  const { code, output } = await buildSite(place);
  expect(code, output).toBe(0);
  const [, rendered, kept] = /: (\d+) pages and feeds rendered, (\d+) kept/.exec(output) ?? [];
  const after = await readTree(place.out);
  return { changed: differences(before, after), rendered: Number(rendered), kept: Number(kept) };
}

/** Expects the output to be, byte for byte, that of a build with nothing known from before. */
async function expectClean(): Promise<void> {
  const fresh = { ...placeIn(join(folder, 'fresh')), content: place.content };
  expect((await buildSite(fresh)).code).toBe(0);
  expect(differences(await readTree(place.out), await readTree(fresh.out))).toEqual([]);
  await rm(join(folder, 'fresh'), { recursive: true });
}

/**
 * Pages with no key are made anew each time: home, index, tickers, firms, digests, about, 404, robots.txt, the
 * feeds of notes and of days; methodology, corrections and their feed, the page of the data and the two files
 * of all; search and its names, the watchlist, the page of the feeds and their list.
 */
const unkeyed = 10 + 6 + 5;

test('with nothing changed, no note and no ticker is rendered, and no byte differs', async () => {
  const { changed, rendered, kept } = await rebuild();
  expect(changed).toEqual([]);
  expect(rendered).toBe(unkeyed);
  // Notes, the pictures of the newest four, tickers with their feeds and two files each, two files of each year, a page
  // of the index, and the picture of the site; firms and their feeds; days and weeks; six filters and two parts
  // of the search's index.
  expect(kept).toBe(11 + 4 + 9 * 4 + 2 * 2 + 1 + 1 + 3 * 2 + 8 + 6 + 6 + 2);
});

const added = 'ratings/2026/2026-03-03-exmp-example-capital.md';

test('after one added note, what it changes is rendered and nothing else', async () => {
  const note = await readFile(
    join(place.content, 'ratings/2026/2026-01-12-exmp-example-capital.md'),
    'utf8',
  );
  await writeFile(join(place.content, added), note.replace(/2026-01-12/, '2026-03-03'));
  const { changed, rendered } = await rebuild();
  expect(changed).toEqual([
    'api/index.html',
    'api/v1/ratings.csv',
    'api/v1/ratings.json',
    'api/v1/ratings/2026.csv',
    'api/v1/ratings/2026.json',
    'api/v1/tickers/exmp.csv',
    'api/v1/tickers/exmp.json',
    // Its day and week, the day before, which leads to it, and the lists of all.
    'digest/2026-03-02/index.html',
    'digest/2026-03-03/index.html',
    'digest/2026-w10/index.html',
    'digest/index.html',
    'digest/rss.xml',
    'firms/example-capital/index.html',
    'firms/example-capital/rss.xml',
    'firms/index.html',
    'index.html',
    // The five notes whose “More from Analyst Ratings” it moves, the one before it on its ticker among them.
    // The fifth newest has no picture any more.
    'ratings/2026-02-27-abcdefgh-unlisted-partners/card.png',
    'ratings/2026-02-27-abcdefgh-unlisted-partners/index.html',
    'ratings/2026-02-27-hstl-fixture-securities/index.html',
    'ratings/2026-03-02-exmp-fixture-securities/index.html',
    'ratings/2026-03-02-hkex-9999-example-capital/index.html',
    'ratings/2026-03-02-lonx-fixture-securities/index.html',
    'ratings/2026-03-03-exmp-example-capital/card.png',
    'ratings/2026-03-03-exmp-example-capital/index.html',
    'ratings/index.html',
    // The twelfth note fills a page: it gets a number, and the one before it a link to it.
    'ratings/page/1/index.html',
    'ratings/page/2/index.html',
    'rss.xml',
    'search/2026-1.json',
    'sitemap-0.xml',
    'tickers/exmp/index.html',
    'tickers/exmp/rss.xml',
    'tickers/index.html',
  ]);
  expect(rendered).toBeLessThanOrEqual(unkeyed + 22);
  await expectClean();
});

test('after an edited body, its page and the feeds that carry it are rendered', async () => {
  const path = join(place.content, 'ratings/2025/2025-12-01-exmp-fixture-securities.md');
  await writeFile(path, `${await readFile(path, 'utf8')}\nOne more paragraph.\n`);
  const { changed } = await rebuild();
  expect(changed).toEqual([
    'firms/fixture-securities/rss.xml',
    'ratings/2025-12-01-exmp-fixture-securities/index.html',
    'rss.xml',
    'tickers/exmp/rss.xml',
  ]);
});

test('a change of a firm’s ladder shows on the cards that draw it', async () => {
  const path = join(place.content, 'firms/example-capital.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('[Buy, Hold]', '[Buy, Hold, Sell]'));
  const { changed } = await rebuild();
  expect(changed).toContain('ratings/2026-01-12-exmp-example-capital/index.html');
  expect(changed).toContain('tickers/brfza/index.html');
  expect(changed).toContain('firms/example-capital/index.html');
  expect(changed).not.toContain('rss.xml');
});

test('a deleted note leaves nothing behind', async () => {
  await rm(join(place.content, added));
  await rm(join(place.content, 'ratings/2026/2026-03-02-lonx-fixture-securities.md'));
  await rebuild();
  const files = [...(await readTree(place.out)).entries()];
  expect(files.filter(([path]) => /lonx|2026-03-03-exmp/.test(path))).toEqual([]);
  expect(files.filter(([, text]) => /lonx|2026-03-03-exmp/i.test(text))).toEqual([]);
  await expectClean();
});

test('a lost cache, or a corrupt one, costs time alone', async () => {
  await writeFile(join(place.cache, 'incremental-build.json'), '{"version":');
  expect((await rebuild()).changed).toEqual([]);
  await rm(place.cache, { recursive: true });
  expect((await rebuild()).changed).toEqual([]);
});

const page = 'ratings/2026-03-02-exmp-fixture-securities/index.html';

test('a page that was spoilt in the cache is rendered again, and no other', async () => {
  await writeFile(join(place.cache, 'dist', page), 'spoilt');
  const { changed, rendered } = await rebuild();
  expect(changed).toEqual([]);
  expect(rendered).toBe(unkeyed + 1);
});

test('what was changed or added in the output is put right, and nothing is rendered for it', async () => {
  await writeFile(join(place.out, page), 'changed by somebody');
  await writeFile(join(place.out, 'ratings/stray.html'), 'stray');
  await rm(join(place.out, 'rss.xml'));
  const { changed, rendered } = await rebuild();
  expect(changed).toEqual([page, 'ratings/stray.html', 'rss.xml']);
  expect(rendered).toBe(unkeyed);
  await rm(place.out, { recursive: true });
  expect((await rebuild()).rendered).toBe(unkeyed);
});

test('a file whose bytes do not change keeps its time, and so its ETag, even when all is rendered', async () => {
  const times = async () =>
    Promise.all(
      (await listFiles(place.out))
        .sort()
        .map(async (path) => [path, (await stat(join(place.out, path))).mtimeMs]),
    );
  const before = await times();
  const { code, output } = await runCommand('build', ['--force'], envOf(place));
  expect(code, output).toBe(0);
  expect(output).toContain(' 0 kept');
  expect(await times()).toEqual(before);
});

test('when two kinds of page come to share a stylesheet, the pages that had it already link to the new file', async () => {
  const project = join(folder, 'project');
  await copyProject(project);
  const styled = async (layout: string) => {
    await writeFile(join(project, 'src/styles/shared.css'), '.shared { order: 1; }\n');
    const file = join(project, 'src/layouts', layout);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('---\n', "---\nimport '../styles/shared.css';\n"));
    const { code, output } = await startBuild(place, {}, project).ended;
    expect(code, output).toBe(0);
  };
  await styled('Note.astro');
  await styled('Ticker.astro');
  const tree = await readTree(place.out);
  const linked = [...(tree.get(page) ?? '').matchAll(/href="\/(_astro\/[^"]+\.css)"/g)];
  expect(linked.length).toBe(2);
  for (const [, path] of linked) expect([...tree.keys()]).toContain(path);
  await rebuild();
  await expectClean();
});

test('files that no build made are never removed: another folder is refused', async () => {
  const strange = { ...place, out: join(folder, 'strange') };
  await mkdir(strange.out);
  await writeFile(join(strange.out, 'keep.txt'), 'mine');
  const { code, output } = await buildSite(strange);
  expect(code).toBe(1);
  expect(output).toContain('has files that no build made');
  expect([...(await readTree(strange.out)).keys()]).toEqual(['keep.txt']);
  await rebuild();
});

test('pages of another build are never kept: with one cache for two folders and two origins', async () => {
  const other = { ...place, out: join(folder, 'other') };
  const origin = (name: string) => ({ SITE_URL: `https://${name}.example` });
  expect((await buildSite(place, origin('a'))).code).toBe(0);
  expect((await buildSite(other, origin('b'))).code).toBe(0);
  expect((await buildSite(place, origin('b'))).code).toBe(0);
  expect(differences(await readTree(place.out), await readTree(other.out))).toEqual([]);
});
