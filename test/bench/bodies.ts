import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { bodyRenderer } from '../../src/notes/body/render-body.ts';
import { splitFences } from '../../src/notes/read/fences.ts';
import { makeArchive } from '../support/make-archive/make-archive.ts';

/*
 * `node test/bench/bodies.ts`: CPU-milliseconds that a body takes, the best of five rounds, for the site's
 * whole pipeline and for remark's own parser without any of its safety. The ratio is what counts.
 */
const archive = {
  seed: 20_260_227,
  notes: 400,
  tickers: 95,
  firms: 60,
  from: '2025-02-28',
  until: '2026-02-27',
  bodies: 'full',
} as const;
const bodies = [...makeArchive(archive)]
  .map(({ text }) => splitFences(text))
  .flatMap((split) => ('at' in split || split.body.trim() === '' ? [] : [split.body]));
const render = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] });
const links = {
  page: (url: string) => url,
  feed: (url: string) => new URL(url, 'https://example.org').href,
};
const ways: Record<string, (body: string) => unknown> = {
  'this site': (body) => render(body, links),
  "remark's parser": (body) =>
    toHtml(
      toHast(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })),
    ),
};

const best = new Map<string, number>();
for (let round = 0; round < 5; round += 1) {
  for (const [name, way] of Object.entries(ways)) {
    const start = process.cpuUsage();
    for (const body of bodies) way(body);
    const { user, system } = process.cpuUsage(start);
    const each = (user + system) / 1000 / bodies.length;
    best.set(name, Math.min(each, best.get(name) ?? Number.POSITIVE_INFINITY));
  }
}
const length = Math.round(bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length);
console.log(`${bodies.length} bodies of ${length} characters, CPU-milliseconds each:`);
for (const [name, each] of best) console.log(`${each.toFixed(2)}  ${name}`);
