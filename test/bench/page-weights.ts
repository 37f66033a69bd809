import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/disk/prune.ts';

/** What a reader's first visit to a page loads, compressed, in bytes. */
export interface PageWeight {
  title: string;
  html: number;
  css: number;
}

/** Returns the weights of one page of each kind that there is in an output at the root of its origin. */
export async function weighPages(outDir: string): Promise<PageWeight[]> {
  const paths = await listFiles(outDir);
  const sizes = async (pattern: RegExp) => {
    const found = paths.filter((path) => pattern.test(path));
    const sized = await Promise.all(
      found.map(async (path) => ({ path, size: (await stat(join(outDir, path))).size })),
    );
    return sized.sort((a, b) => a.size - b.size).map(({ path }) => path);
  };
  const notes = await sizes(/^ratings\/\d{4}-[^/]+\/index\.html$/);
  const tickers = await sizes(/^tickers\/[^/]+\/index\.html$/);
  const firms = await sizes(/^firms\/[^/]+\/index\.html$/);
  const kinds = [
    { title: 'Home', path: 'index.html' },
    { title: 'Index', path: 'ratings/index.html' },
    { title: 'A note of middling size', path: notes[Math.floor(notes.length / 2)] },
    { title: 'The largest note', path: notes.at(-1) },
    { title: 'A ticker of middling size', path: tickers[Math.floor(tickers.length / 2)] },
    { title: 'The largest ticker', path: tickers.at(-1) },
    { title: 'The largest firm', path: firms.at(-1) },
  ];
  const weights: PageWeight[] = [];
  for (const { title, path } of kinds) {
    if (path) weights.push({ title, ...(await weigh(outDir, path)) });
  }
  return weights;
}

async function weigh(outDir: string, path: string): Promise<Omit<PageWeight, 'title'>> {
  const html = await readFile(join(outDir, path), 'utf8');
  let css = 0;
  for (const sheet of stylesheetsOf(html))
    css += gzipSync(await readFile(join(outDir, sheet))).length;
  return { html: gzipSync(html).length, css };
}

/** Returns the stylesheets of the page's own origin that a page links to. */
export function stylesheetsOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) => {
    const href = /\bhref="(\/[^"]+)"/.exec(tag)?.[1];
    return href && /\brel="stylesheet"/.test(tag) ? [href] : [];
  });
}
