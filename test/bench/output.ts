import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sort } from 'd3-array';
import { listFiles } from '../../src/disk/files.ts';
import { forEachPath } from '../support/files.ts';

/** What a build left in its output. */
export interface Output {
  /** HTML files. */
  pages: number;
  files: number;
  bytes: number;
  /** The files that this build wrote. */
  written: number;
}

/** The pages that an output must have: these notes, and so many tickers. */
export interface Expected {
  notes: ReadonlySet<string>;
  tickers: number;
}

const notePage = /^ratings\/(\d{4}-\d\d-\d\d-[^/]+)\/index\.html$/;
const tickerPage = /^tickers\/[^/]+\/index\.html$/;
const firmPage = /^firms\/[^/]+\/index\.html$/;

/**
 * Returns what is in a build's output.
 *
 * @param since when the build began, in milliseconds
 * @throws where the pages of notes are not those of the notes there are, or a ticker's is missing
 */
export async function inspectOutput(
  folder: string,
  since: number,
  expected: Expected,
): Promise<Output> {
  const paths = listFiles(folder);
  const wrong = findWrong(paths, expected);
  if (wrong) throw new Error(`The output in ${folder} is wrong: ${wrong}.`);
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  const output: Output = { pages, files: paths.length, bytes: 0, written: 0 };
  await forEachPath(paths, async (path) => {
    const { size, ctimeMs } = await stat(join(folder, path));
    output.bytes += size;
    // A program can set the other times as it likes.
    if (ctimeMs >= since) output.written += 1;
  });
  return output;
}

/** Returns what an output has too much or too little, by its paths; undefined where it is right. */
export function findWrong(paths: readonly string[], expected: Expected): string | undefined {
  const found = new Set(paths.flatMap((path) => notePage.exec(path)?.[1] ?? []));
  const missing = expected.notes.difference(found);
  const strange = found.difference(expected.notes);
  const tickers = paths.filter((path) => tickerPage.test(path)).length;
  const example = (ids: ReadonlySet<string>) => `${ids.size}, such as ${[...ids][0]}`;
  if (missing.size > 0) return `notes without a page: ${example(missing)}`;
  if (strange.size > 0) return `pages without a note: ${example(strange)}`;
  if (tickers === expected.tickers) return undefined;
  return `${tickers} pages of tickers, expected ${expected.tickers}`;
}

/** What a reader's first visit to a page loads, compressed, in bytes. */
export interface PageWeight {
  title: string;
  html: number;
  css: number;
}

/** Returns the weights of one page of each kind that there is in an output at the root of its origin. */
export async function weighPages(outDir: string): Promise<PageWeight[]> {
  const paths = listFiles(outDir);
  const bySize = (pattern: RegExp) => {
    const found = paths.filter((path) => pattern.test(path));
    return sort(found, (path) => statSync(join(outDir, path)).size);
  };
  const [notes, tickers] = [bySize(notePage), bySize(tickerPage)];
  const kinds = {
    Home: 'index.html',
    Index: 'ratings/index.html',
    'A note of middling size': notes[Math.floor(notes.length / 2)],
    'The largest note': notes.at(-1),
    'A ticker of middling size': tickers[Math.floor(tickers.length / 2)],
    'The largest ticker': tickers.at(-1),
    'The largest firm': bySize(firmPage).at(-1),
  };
  const weights: PageWeight[] = [];
  for (const [title, path] of Object.entries(kinds)) {
    if (!path) continue;
    const html = await readFile(join(outDir, path), 'utf8');
    let css = 0;
    for (const [tag] of html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)) {
      const href = /\bhref="(\/[^"]+)"/.exec(tag)?.[1];
      if (href) css += gzipSync(await readFile(join(outDir, href))).length;
    }
    weights.push({ title, html: gzipSync(html).length, css });
  }
  return weights;
}
