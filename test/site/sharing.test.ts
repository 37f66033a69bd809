import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';

const dist = inject('fixtureBelow');
const origin = 'https://example.org/digest';
const files = listFiles(dist);
const pages = files.filter((file) => file.endsWith('.html'));

/** Returns the schema.org data of a page. */
async function dataOf(page: string): Promise<Record<string, unknown>[]> {
  const html = await readFile(join(dist, page), 'utf8');
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, data]) => JSON.parse(data ?? ''),
  );
}

/** Returns what a page says of itself to those who share it. */
async function metaOf(page: string): Promise<Map<string, string>> {
  const meta = new Map<string, string>();
  visit(
    fromHtml(await readFile(join(dist, page), 'utf8')),
    'element',
    ({ tagName, properties }) => {
      const name = properties['property'] ?? properties['name'];
      if (tagName === 'meta' && name) meta.set(String(name), String(properties['content']));
    },
  );
  return meta;
}

test.each(pages)('%s has a picture that exists, with its size and a text', async (page) => {
  const meta = await metaOf(page);
  const url = meta.get('og:image') ?? '';
  expect(url.startsWith(`${origin}/`)).toBe(true);
  expect(files).toContain(url.slice(origin.length + 1));
  expect(meta.get('og:image:alt')).toBeTruthy();
  expect(meta.get('twitter:card')).toBe('summary_large_image');
  const png = await readFile(join(dist, url.slice(origin.length + 1)));
  expect(String(png.readUInt32BE(16))).toBe(meta.get('og:image:width'));
  expect(String(png.readUInt32BE(20))).toBe(meta.get('og:image:height'));
});

test('a note has its own, and says so to search engines', async () => {
  const id = '2026-03-02-exmp-fixture-securities';
  const picture = `${origin}/ratings/${id}/card.png`;
  expect((await metaOf(`ratings/${id}/index.html`)).get('og:image')).toBe(picture);
  expect((await metaOf('index.html')).get('og:image')).toBe(`${origin}/og.png`);
  const [data] = await dataOf(`ratings/${id}/index.html`);
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    about: { '@type': 'Corporation', tickerSymbol: 'NYSE EXMP' },
    image: picture,
  });
});

test('the place of a page in the site ends with the page itself', async () => {
  const steps = [
    { position: 1, name: 'Tickers', item: `${origin}/tickers/` },
    { position: 2, name: 'Example Corp (EXMP): analyst ratings' },
  ];
  expect(await dataOf('tickers/exmp/index.html')).toMatchObject([
    { '@type': 'BreadcrumbList', itemListElement: steps },
  ]);
});
