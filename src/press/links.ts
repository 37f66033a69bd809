import { relative, sep } from 'node:path';
import { site } from '../site.config.ts';

/** Returns a path of the site (`/tickers/kc/`) as it is linked to: below the base path. */
export function href(path: string): string {
  return encodeURI(site.base + path);
}

/** Returns a link of the navigation as it is linked to: a path of the site, or a whole address as it is. */
export function siteLink(url: string): string {
  return url.startsWith('/') ? href(url) : url;
}

/** Returns a path of the site as a whole address, with the origin. */
export function absolute(path: string): string {
  return site.origin + href(path);
}

/**
 * Returns where a file of the record is shown or edited in the repository; undefined where the operator
 * configured none.
 *
 * @param path relative to the content folder
 */
export function sourceUrl(view: 'blob' | 'edit', path: string): string | undefined {
  if (!site.repository) return undefined;
  const { url, branch } = site.repository;
  return encodeURI(`${url}/${view}/${branch}/${contentFolder()}/${path}`);
}

/**
 * Returns where a firm's file is begun in the repository, with what is known of it filled in; undefined
 * where the operator configured no repository.
 */
export function newFirmUrl(slug: string, name: string): string | undefined {
  if (!site.repository) return undefined;
  const { url, branch } = site.repository;
  // The words are for its author to look up: the checks refuse the file until they are there.
  const text = `---
name: ${JSON.stringify(name)}
ladders:
  # The firm's rating words, best first, in its own spelling.
  - words: []
---

Where the words come from.
`;
  const query = new URLSearchParams({ filename: `${slug}.md`, value: text });
  return `${encodeURI(`${url}/new/${branch}/${contentFolder()}/firms`)}?${query}`;
}

/**
 * Returns where a reader adds a rating: a form, and a new file in the repository's editor; undefined where the operator
 * configured no repository.
 */
export function newRatingUrls(): { form: string; editor: string } | undefined {
  if (!site.repository) return undefined;
  const { url, branch } = site.repository;
  const query = new URLSearchParams({
    filename: 'YYYY/YYYY-MM-DD-SYMBOL-FIRM.md',
    value:
      '---\ntitle:\npublished: YYYY-MM-DD\nticker: EXCHANGE:SYMBOL\ncompany:\nfirm:\naction: upgrade\nrating: { from: , to: }\npriceTarget: { to: , currency: USD }\nsources:\n  - title:\n---\n',
  });
  return {
    form: `${encodeURI(url)}/issues/new?template=propose-rating.yml`,
    editor: `${encodeURI(`${url}/new/${branch}/${contentFolder()}/ratings`)}?${query}`,
  };
}

function contentFolder(): string {
  return relative(process.cwd(), site.contentDir).split(sep).join('/');
}

/**
 * Returns where a document of the repository is shown; undefined where the operator configured none.
 *
 * @param path from the root of the repository: `docs/rules.md`
 */
export function documentUrl(path: string): string | undefined {
  if (!site.repository) return undefined;
  const { url, branch } = site.repository;
  return encodeURI(`${url}/blob/${branch}/${path}`);
}
