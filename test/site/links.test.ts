import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';

/** Returns every address that a page links to or loads, and the ids that it has. */
function readPage(html: string): { links: string[]; ids: Set<string> } {
  const links: string[] = [];
  const ids = new Set<string>();
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    for (const name of ['href', 'src'] as const) {
      if (typeof properties[name] === 'string') links.push(properties[name]);
    }
    if (tagName === 'meta' && properties['property'] === 'og:url') {
      links.push(String(properties['content']));
    }
  });
  return { links, ids };
}

const sites = [
  { name: 'at the root', dist: inject('fixture'), origin: 'http://localhost:4321', base: '' },
  {
    name: 'below a path',
    dist: inject('fixtureBelow'),
    origin: 'https://example.org',
    base: '/digest',
  },
  { name: 'of the record', dist: inject('record'), origin: 'http://localhost:4321', base: '' },
  {
    name: 'of the standard archive',
    dist: inject('demo'),
    origin: 'https://example.org',
    base: '',
  },
];

describe.each(sites)('every address of the site $name', async ({ dist, origin, base }) => {
  const files = listFiles(dist);
  const served = new Set(
    files.flatMap((file) => [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, '$1')}`]),
  );
  const texts = new Map(
    await Promise.all(
      files
        .filter((file) => /\.(?:html|xml|txt|css)$/.test(file))
        .map(async (file) => [file, await readFile(join(dist, file), 'utf8')] as const),
    ),
  );
  const pages = new Map(
    [...texts]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, html]) => [file, readPage(html)]),
  );
  const urlOf = (file: string) => `${origin}${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`;

  const fileAt = new Map(files.map((file) => [urlOf(file), file]));

  /** Returns what is wrong with an address of the site, or undefined. */
  function problem(link: string, from: string): string | undefined {
    const url = new URL(link, urlOf(from));
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(`${base}/`)) return `${from}: ${link} leaves the base path`;
    const path = decodeURI(url.pathname.slice(base.length));
    if (!served.has(path)) return `${from}: ${link} leads nowhere`;
    const target = fileAt.get(url.origin + url.pathname) ?? '';
    const id = decodeURIComponent(url.hash.slice(1));
    return id && !pages.get(target)?.ids.has(id) ? `${from}: no ${url.hash} there` : undefined;
  }

  test('in its pages leads to a file and an id that exist', () => {
    const problems = [...pages].flatMap(([file, { links }]) =>
      links.map((link) => problem(link, file)).filter((found) => found !== undefined),
    );
    expect(problems).toEqual([]);
    expect(pages.size).toBeGreaterThan(10);
  });

  test('in its feeds, sitemap and robots.txt is whole and leads to a file that exists', () => {
    const problems: string[] = [];
    for (const [file, text] of texts) {
      if (!/\.(?:xml|txt)$/.test(file)) continue;
      const urls = text.match(/https?:\/\/[^\s<>"'&]+/g) ?? [];
      const own = urls.filter((url) => new URL(url).origin === origin);
      problems.push(...own.map((url) => problem(url, file)).filter((found) => found !== undefined));
      if (own.length === 0) problems.push(`${file} has no address of the site`);
      const stylesheet = /<\?xml-stylesheet href="([^"]*)"/.exec(text)?.[1];
      if (file.endsWith('rss.xml')) expect(stylesheet).toBe(`${base}/feed.css`);
      for (const [, link] of text.matchAll(/(?:href|src)=(?:"|&quot;)([^"&]*)/g)) {
        if (link && link !== stylesheet && !URL.canParse(link))
          problems.push(`${file}: ${link} is relative`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('of a page is its canonical one, and in the sitemap', () => {
    const sitemap = texts.get('sitemap-0.xml') ?? '';
    for (const file of pages.keys()) {
      if (file === '404.html') continue;
      expect(texts.get(file)).toContain(`<link rel="canonical" href="${urlOf(file)}">`);
      expect(sitemap).toContain(`<loc>${urlOf(file)}</loc>`);
    }
    expect(sitemap).not.toContain('404');
  });
});
