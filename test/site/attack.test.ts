import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseOpml, parseRssFeed } from 'feedsmith';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import Parser from 'rss-parser';
import { parseSitemap } from 'sitemap';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { isSafeUrl } from '../../src/notes/body/addresses.ts';
import { readWithFeedParser } from '../feeds/read-with-feed-parser.ts';
import { sampleNote } from '../notes/rules/sample-note.ts';
import {
  envOf,
  placeIn,
  type Run,
  root,
  runCommand,
  type SitePlace,
  startBuild,
} from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';
import { type HostileFile, hostileFiles } from '../support/hostile.ts';
import { damages, killedAtWrite, spoil, spoilSome } from '../support/mishaps.ts';
import { borrowCopies } from '../support/plates.ts';

/** A few in `npm test`, more with `npm run bench -- --attack N`. */
const count = Number(process.env['ATTACK_FILES'] ?? 60);
const seed = Number(process.env['ATTACK_SEED'] ?? 7);

let folder: string;
let place: SitePlace;
let files: HostileFile[];
/** What was tried, and how often. */
const tried: Record<string, number> = {};
const add = (what: string, number = 1) => {
  tried[what] = (tried[what] ?? 0) + number;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-attack-'));
  place = placeIn(folder);
  borrowCopies(place.cache);
  const real = join(root, 'test/fixtures/record/ratings');
  const paths = listFiles(real).map((path) => readFile(join(real, path), 'utf8'));
  const right = [...(await Promise.all(paths)), `${sampleNote}A *body*.\n`];
  files = fc.sample(hostileFiles(right), { numRuns: count, seed }).map((make, at) => make(at));
  await write('firms/fixture-securities.md', '---\nname: Fixture Securities\n---\n');
  await write('ratings/2026/2026-01-05-fixt-fixture-securities.md', sampleNote);
  for (const { path, text } of files) await write(path, text);
});

afterAll(async () => {
  console.info(`attack, seed ${seed}: ${JSON.stringify(tried)}`);
  await rm(folder, { recursive: true, force: true });
});

/** In as many threads as so many files are worth. */
const start = (at: SitePlace, env: Record<string, string> = {}) =>
  startBuild(at, { THREADS: '', ...env });
const build = (at: SitePlace) => start(at).ended;
const run = (command: string, ...args: string[]) => runCommand(command, args, envOf(place));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(place.content, path)), { recursive: true });
  await writeFile(join(place.content, path), text);
}

test(
  'what is wrong is told, what is right is published whole, and nothing of it acts',
  async () => {
    expectRan(await build(place), 1);
    expect(listFiles(place.out)).toEqual([]);
    expectRan(await run('build', '--skip-invalid'), 0);
    await expectHarmless();
    const wrong = await filesWithErrors(1);
    const accepted = files.filter(({ path }) => !wrong.has(path));
    add('files', files.length);
    add('accepted', accepted.length);
    for (const path of wrong) await rm(join(place.content, path));
    expect([...(await filesWithErrors(0))]).toEqual([]);
    expectRan(await build(place), 0);
    await expectHarmless();
    for (const { text, page, feed, words } of accepted) {
      if (page === undefined) continue;
      const tree = fromHtml(await readFile(join(place.out, page), 'utf8'));
      const said = toText(tree) + attributesOf(tree);
      const items = feed ? await readFile(join(place.out, feed), 'utf8') : said;
      // Comments are meant for nobody else.
      const shown = text.replace(/<!--[\s\S]*?-->/g, '');
      const meant = words.filter((word) => shown.includes(word));
      const lost = meant.filter((word) => !said.includes(word) || !items.includes(word));
      expect([page, lost]).toEqual([page, []]);
      add('words', meant.length);
    }
  },
  600_000 + count * 300,
);

test(
  'whatever is killed or spoilt, the next build makes what a clean one makes',
  async () => {
    const fresh = { ...placeIn(join(folder, 'fresh')), content: place.content };
    borrowCopies(fresh.cache);
    expectRan(await build(fresh), 0);
    const clean = await readTree(fresh.out);
    const mishap = fc.record({
      from: fc.nat(2),
      file: fc.nat(),
      damage: fc.constantFrom(...damages),
      after: fc.noBias(fc.integer({ min: 1, max: 150 })),
    });
    for (const { from, file, damage, after } of fc.sample(mishap, {
      numRuns: Math.ceil(count / 200),
      seed,
    })) {
      await spoilSome(join(place.cache, 'dist'), from);
      await spoilSome(place.out, from);
      const memory = listFiles(place.cache).filter((path) => !path.startsWith('dist/'));
      await spoil(join(place.cache, memory.sort()[file % memory.length] ?? ''), damage);
      const killed = await start(place, killedAtWrite(after)).ended;
      expect(killed.code).toBeNull();
      expectRan(await build(place), 0);
      expect(differences(await readTree(place.out), clean)).toEqual([]);
      add('spoilt and killed');
    }
  },
  600_000 + count * 1000,
);

/** Expects a command to have ended as it should, and with words for people. */
function expectRan({ code, output }: Run, expected: number): void {
  expect(code, output.slice(-2000)).toBe(expected);
  expect(output).not.toMatch(/\n {4}at |node:internal|(?:Type|Range|Syntax|Reference)Error/);
}

/** Returns the files with errors, relative to the content folder, as `check` names them. */
async function filesWithErrors(code: number): Promise<Set<string>> {
  const checked = await run('check', '--format', 'json');
  expectRan(checked, code);
  const found = checked.output
    .split('\n')
    .filter(Boolean)
    // The format has these fields.
    .map((line) => JSON.parse(line) as { file: string; severity: string });
  const errors = found.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ file }) => file.replace(/^.*?content\//, '')));
}

/** Words stand in descriptions of pictures, in addresses, and as the language of code, too. */
function attributesOf(tree: Nodes): string {
  const said: string[] = [];
  visit(tree, 'element', ({ properties: { alt, href, className } }) => {
    said.push(String(alt ?? ''), String(href ?? ''), String(className ?? ''));
  });
  return said.join(' ');
}

/** The files that were read, as they were then. */
const harmless = new Map<string, string>();

/** Reads every file of the site that is new as its readers do, and expects that nothing on a page runs. */
async function expectHarmless(): Promise<void> {
  for (const path of listFiles(place.out)) {
    const text = await readFile(join(place.out, path), 'utf8');
    if (harmless.get(path) === text) continue;
    harmless.set(path, text);
    const kind = /(?:rss|sitemap.*)\.xml$/.exec(path)?.[0] ?? path.slice(path.lastIndexOf('.') + 1);
    add(kind);
    if (kind === 'html') expectNoScript(text, path);
    else if (kind === 'json') JSON.parse(text);
    else if (kind === 'csv') parse(text, { bom: true, columns: true });
    else if (kind === 'opml') parseOpml(text);
    else if (kind === 'sitemap-0.xml') await parseSitemap(Readable.from([text]));
    else if (kind === 'rss.xml') {
      await new Parser().parseString(text);
      await readWithFeedParser(text);
      for (const { content } of parseRssFeed(text).items ?? []) {
        expectNoScript(content?.encoded ?? '', path);
      }
    }
  }
}

/** What a script says is no text to a reader. */
function scriptOf({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Expects once that nothing is found: an expectation takes longer than to look at a tag, and there are many. */
function expectNoScript(html: string, path: string): void {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    const { tagName, properties } = element;
    const isHarmful =
      Object.keys(properties).some((name) => /^on[A-Z]/.test(name)) ||
      ['iframe', 'object', 'embed', 'base', 'style'].includes(tagName) ||
      addresses.some((name) => !isSafeUrl(String(properties[name] ?? ''))) ||
      (tagName === 'script' && !isOwnScript(element));
    if (isHarmful) found.push(`${tagName} ${JSON.stringify(properties)}`);
  });
  expect(found, path).toEqual([]);
}

const addresses = ['href', 'src', 'action'] as const;

/** Whether a script is data, which must be JSON, or a file of this site and nothing else. */
function isOwnScript(script: Element): boolean {
  const { type, src } = script.properties;
  if (type !== 'application/ld+json') return script.children.length === 0 && String(src)[0] === '/';
  JSON.parse(scriptOf(script));
  return true;
}
