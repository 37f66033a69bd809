import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Output } from './manifest.ts';

/** A file may name 50,000 pages (sitemaps.org). */
const mostInOneFile = 45_000;

/**
 * Returns the sitemap: `sitemap-index.xml` and its parts, by path.
 *
 * @param pages what pages and endpoints made, by path
 * @param absolute returns a path of the site as a whole address
 */
export async function sitemap(
  pages: Readonly<Record<string, Output>>,
  absolute: (path: string) => string,
): Promise<Map<string, Uint8Array>> {
  const listed = Object.entries(pages)
    .filter(
      ([path, { isMoved }]) => !isMoved && (path === 'index.html' || path.endsWith('/index.html')),
    )
    .map(([path, { lastModified }]) => ({
      url: absolute(`/${path.slice(0, -'index.html'.length)}`),
      // The day as its author wrote it, in whatever zone.
      ...(lastModified === undefined ? {} : { lastmod: lastModified.slice(0, 10) }),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const files = new Map<string, Uint8Array>();
  const index = new SitemapIndexStream({ lastmodDateOnly: true });
  for (let from = 0; from < listed.length; from += mostInOneFile) {
    const part = new SitemapStream({ lastmodDateOnly: true, xmlns: plain });
    const name = `sitemap-${files.size}.xml`;
    const items = listed.slice(from, from + mostInOneFile);
    for (const item of items) part.write(item);
    part.end();
    files.set(name, await streamToPromise(part));
    const days = items.flatMap(({ lastmod }) => lastmod ?? []).sort();
    index.write({ url: absolute(`/${name}`), lastmod: days.at(-1) });
  }
  index.end();
  return files.set('sitemap-index.xml', await streamToPromise(index));
}

/** No namespaces of news, pictures or videos, because none is used. */
const plain = { news: false, xhtml: false, image: false, video: false };
