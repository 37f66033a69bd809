import { expect, test } from 'vitest';
import { sitemap } from '../../src/press/sitemap.ts';

const mark = { size: 1, time: 1, hash: '' };
const absolute = (path: string) => `https://example.org/digest${path}`;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('each page is named with its day, as its author wrote it, and nothing else is', async () => {
  const files = await sitemap(
    {
      'rss.xml': mark,
      '404.html': mark,
      'tickers/kc/index.html': { ...mark, lastModified: '2026-02-10T23:30:00-05:00' },
      'index.html': { ...mark, lastModified: '2026-02-11' },
      'about/index.html': mark,
    },
    absolute,
  );
  expect(text(files.get('sitemap-0.xml'))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://example.org/digest/</loc><lastmod>2026-02-11</lastmod></url>' +
      '<url><loc>https://example.org/digest/about/</loc></url>' +
      '<url><loc>https://example.org/digest/tickers/kc/</loc><lastmod>2026-02-10</lastmod></url>' +
      '</urlset>',
  );
  expect(text(files.get('sitemap-index.xml'))).toContain(
    '<loc>https://example.org/digest/sitemap-0.xml</loc><lastmod>2026-02-11</lastmod>',
  );
});

test('many pages are named in several files', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 45_001 }, (_, at) => [`${at}/index.html`, mark]),
  );
  const files = await sitemap(pages, absolute);
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  expect(text(files.get('sitemap-1.xml')).match(/<loc>/g)).toHaveLength(1);
});
