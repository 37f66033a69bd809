import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { gatherParts } from '../../src/press/parts.ts';
import { stagedFile } from '../../src/press/staging.ts';
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
import { borrowPlates, copyPlates } from '../support/plates.ts';

let folder: string;
let place: SitePlace;
/** How many pages and feeds the site has. */
let pages: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-incremental-'));
  place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  const { code, output } = await buildSite(place);
  expect(code, output).toBe(0);
  pages = countsOf(output).rendered;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Returns how many pages and feeds a build says that it rendered and kept. */
function countsOf(output: string): { rendered: number; kept: number } {
  const [, rendered, kept] = /: (\d+) pages and feeds rendered, (\d+) kept/.exec(output) ?? [];
  return { rendered: Number(rendered), kept: Number(kept) };
}

/** Builds, and returns which files were written anew and how many pages were rendered and kept. */
async function rebuild(): Promise<{ changed: string[]; rendered: number; kept: number }> {
  const before = await readTree(place.out);
  const { code, output } = await buildSite(place);
  expect(code, output).toBe(0);
  return { changed: differences(before, await readTree(place.out)), ...countsOf(output) };
}

/** Expects the output to be, byte for byte, that of a build with nothing known from before. */
async function expectClean(): Promise<void> {
  const fresh = { ...placeIn(join(folder, 'fresh')), content: place.content };
  expect((await buildSite(fresh)).code).toBe(0);
  expect(differences(await readTree(place.out), await readTree(fresh.out))).toEqual([]);
  await rm(join(folder, 'fresh'), { recursive: true });
}

/** When each file of some folders was written, by path. */
async function writtenAt(...folders: string[]): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const top of folders) {
    for (const path of listFiles(top).sort()) {
      times.set(join(top, path), (await stat(join(top, path))).mtimeMs);
    }
  }
  return times;
}

/**
 * Pages with no key are made anew each time: home, digests, 404; methodology, the page of the data;
 * search and its names, the watchlist, the page of the feeds, their list and their stylesheet.
 */
const unkeyed = 3 + 2 + 6;

test('with nothing changed, nothing is rendered, and nothing is written', async () => {
  const times = () => writtenAt(place.out, place.cache);
  const before = await times();
  const { rendered, kept } = await rebuild();
  expect(await times()).toEqual(before);
  expect(rendered).toBe(0);
  expect(kept).toBe(pages);
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
    'firms/unlisted-partners/rss.xml',
    'index.html',
    // The five notes whose “More from Analyst Ratings” it moves, the one before it on its ticker among them.
    // The fifth newest has no picture any more, here and in feeds.
    'ratings/2026-02-27-abcdefgh-unlisted-partners/card.png',
    'ratings/2026-02-27-abcdefgh-unlisted-partners/index.html',
    'ratings/2026-02-27-hstl-fixture-securities/index.html',
    'ratings/2026-03-02-exmp-fixture-securities/index.html',
    'ratings/2026-03-02-hkex-9999-example-capital/index.html',
    'ratings/2026-03-02-lonx-fixture-securities/index.html',
    'ratings/2026-03-03-exmp-example-capital/card.png',
    'ratings/2026-03-03-exmp-example-capital/index.html',
    'ratings/coverage-ended/rss.xml',
    'ratings/index.html',
    // The twelfth note fills a page: it gets a number, and the one before it a link to it.
    'ratings/page/1/index.html',
    'ratings/page/2/index.html',
    'rss.xml',
    'search/2026-1.json',
    'sitemap-0.xml',
    'tickers/abcdefgh/rss.xml',
    'tickers/exmp/index.html',
    'tickers/exmp/rss.xml',
    'tickers/index.html',
  ]);
  // Of those that changed, 31 have a key.
  expect(rendered).toBe(unkeyed + 31);
  await expectClean();
});

test('after an edited body, its page and the feeds that carry it are rendered', async () => {
  const path = join(place.content, 'ratings/2025/2025-12-01-exmp-fixture-securities.md');
  await writeFile(path, `${await readFile(path, 'utf8')}\nOne more paragraph.\n`);
  const { changed } = await rebuild();
  expect(changed).toEqual([
    'firms/fixture-securities/rss.xml',
    'ratings/2025-12-01-exmp-fixture-securities/index.html',
    'ratings/upgrades/rss.xml',
    'rss.xml',
    'tickers/exmp/rss.xml',
  ]);
  await expectClean();
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

test('a page of the operator’s own is rendered when it changes, and all pages when their links do', async () => {
  const file = join(place.content, 'pages/privacy.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nNor does it count anybody.\n`);
  const edited = await rebuild();
  expect(edited.changed).toEqual(['privacy/index.html']);
  expect(edited.rendered).toBe(unkeyed + 1);
  await writeFile(file, text.replace('title: Privacy', 'title: Privacy\nlink: footer'));
  const { changed } = await rebuild();
  const pages = [...(await readTree(place.out)).keys()].filter((path) => path.endsWith('.html'));
  expect(changed).toEqual(pages.sort());
  await writeFile(file, text);
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
  await writeFile(join(place.cache, 'site.json'), '{"version":');
  expect((await rebuild()).changed).toEqual([]);
  await rm(place.cache, { recursive: true });
  expect((await rebuild()).changed).toEqual([]);
});

const page = 'ratings/2026-03-02-exmp-fixture-securities/index.html';

test('a page that was spoilt is rendered again, and no other that has a key', async () => {
  // The page that waits in the cache and the published one may be one file: then both are spoilt.
  await writeFile(stagedFile(join(place.cache, 'dist'), page), 'changed by somebody');
  await writeFile(join(place.out, page), 'changed by somebody');
  await writeFile(join(place.out, 'ratings/stray.html'), 'stray');
  const { changed, rendered } = await rebuild();
  expect(changed).toEqual([page, 'ratings/stray.html']);
  expect(rendered).toBe(unkeyed + 1);
});

test('what is missing in the output is put back, and nothing is rendered for it', async () => {
  await rm(join(place.out, 'rss.xml'));
  expect(await rebuild()).toMatchObject({ changed: ['rss.xml'], rendered: 0 });
  await rm(place.out, { recursive: true });
  expect((await rebuild()).rendered).toBe(0);
});

test('a file whose bytes do not change keeps its time, and so its ETag, even when all is rendered', async () => {
  const before = await writtenAt(place.out);
  const { code, output } = await runCommand('build', ['--force'], envOf(place));
  expect(code, output).toBe(0);
  expect(output).toContain(' 0 kept');
  expect(await writtenAt(place.out)).toEqual(before);
});

const isFolder = async (name: string) => (await stat(join(place.cache, name))).isDirectory();

/** Puts a folder in place of a file of the cache, or a file in place of a folder. */
async function turnOver(name: string): Promise<void> {
  const at = join(place.cache, name);
  const wasFolder = await isFolder(name);
  await rm(at, { recursive: true });
  await (wasFolder ? writeFile(at, 'a file') : mkdir(join(at, 'below'), { recursive: true }));
}

// The last two do not depend on one another: no build reads one of them to know what to do with the next.
test.each([['site.json'], ['dist'], ['lock', 'CACHEDIR.TAG']])(
  'where a folder or a file of another kind stands in the cache, it is thrown away: %s',
  async (...names) => {
    const were = await Promise.all(names.map(isFolder));
    for (const name of names) await turnOver(name);
    const note = join(place.content, 'ratings/2025/2025-12-01-exmp-fixture-securities.md');
    await writeFile(note, `${await readFile(note, 'utf8')}\nOne more, for ${names}.\n`);
    expect((await rebuild()).changed).toContain('rss.xml');
    expect(await Promise.all(names.map(isFolder))).toEqual(were);
  },
);

test('parts that several machines make are the site, byte for byte', async () => {
  const parts: string[] = [];
  for (const number of [1, 2, 3]) {
    const { out, cache } = placeIn(join(folder, `machine-${number}`));
    const env = { ...envOf(place), OUT_DIR: out, CACHE_DIR: cache };
    const { code, output } = await runCommand('build', ['--shard', `${number}/3`], env);
    expect(code, output).toBe(0);
    parts.push(join(cache, `part-${number}-of-3`));
  }
  const whole = placeIn(join(folder, 'whole'), place.content);
  const merge = (...given: string[]) => runCommand('build', ['--merge', ...given], envOf(whole));
  const { code, output } = await merge(...parts);
  expect(code, output).toBe(0);
  expect(differences(await readTree(whole.out), await readTree(place.out))).toEqual([]);
  const other = await runCommand('build', ['--merge', ...parts], {
    ...envOf(whole),
    SITE_NAME: 'Other',
  });
  expect(other.output).toMatch(/is a part of another site.*\n\nNothing was published/);

  const [first = ''] = parts;
  const [, said = ''] = (await readFile(join(first, 'site.json'), 'utf8')).split('\n');
  const { program, input } = JSON.parse(said);
  const staging = join(folder, 'staging');
  const gather = (given: string[]) => () => gatherParts(given, { program, input }, staging, {});
  expect(gather(parts.slice(1))).toThrow('Part 1 of 3 is missing.');
  expect(gather([place.content])).toThrow('is no part of a site');
  expect(gather([...parts, first])).toThrow('as another part does');
  const some = listFiles(join(first, 'dist'))[0] ?? '';
  await writeFile(join(first, 'dist', some), 'changed on its way');
  expect(gather(parts)).toThrow('but not as it was made.');
});

test('when two kinds of page come to share a stylesheet, the pages that had it already link to the new file', async () => {
  const sheets = (tree: ReadonlyMap<string, string>) =>
    [
      ...(tree.get('ratings/page/1/index.html') ?? '').matchAll(/href="\/(_astro\/[^"]+\.css)"/g),
    ].map(([, path]) => path);
  const before = sheets(await readTree(place.out));
  const project = join(folder, 'project');
  await copyProject(project);
  const file = join(project, 'src/layouts/Note.astro');
  const text = await readFile(file, 'utf8');
  const shared = "import '../styles/ratings-index.css';";
  expect(await readFile(join(project, 'src/layouts/Index.astro'), 'utf8')).toContain(shared);
  await writeFile(file, text.replace('---\n', `---\n${shared}\n`));
  // A cache beside the program, with the program's path as its beginning, works as any other.
  const beside = { ...place, cache: `${project}-cache`, out: join(folder, 'beside') };
  // Nor does it matter to a cache that a file stands where the plates belong.
  await mkdir(beside.cache);
  await cp(join(place.cache, 'CACHEDIR.TAG'), join(beside.cache, 'CACHEDIR.TAG'));
  await writeFile(join(beside.cache, 'plates'), 'a file');
  for (const at of [beside, place]) {
    const { code, output } = await startBuild(at, {}, project).ended;
    expect(code, output).toBe(0);
    copyPlates(join(beside.cache, 'plates'), join(place.cache, 'plates'));
  }
  const tree = await readTree(place.out);
  expect(differences(tree, await readTree(beside.out))).toEqual([]);
  expect(sheets(tree)).not.toEqual(before);
  expect(sheets(tree).length).toBeGreaterThan(1);
  for (const path of sheets(tree)) expect([...tree.keys()]).toContain(path);
  // Nobody else may borrow those of a project that goes.
  await rm(join(place.cache, 'plates'), { recursive: true });
  borrowPlates(place.cache);
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
});

test('pages of another build are never kept: with one cache for two folders and two origins', async () => {
  const other = { ...place, out: join(folder, 'other') };
  // The plates of a site that was built already.
  borrowPlates(place.cache);
  const [a, b] = [{ SITE_URL: 'https://example.org' }, { SITE_URL: '' }];
  expect((await buildSite(place, a)).code).toBe(0);
  expect((await buildSite(other, b)).code).toBe(0);
  expect((await buildSite(place, b)).code).toBe(0);
  expect(differences(await readTree(place.out), await readTree(other.out))).toEqual([]);
});
