import { relative, sep } from 'node:path';
import { site } from '../site.config.ts';

/** Returns the link to a path of the site (`/tickers/kc/`), below the base path. */
export function href(path: string): string {
  return encodeURI(site.base + path);
}

/** Returns the link to a path of the site, or to any other address as it is: a whole one, or an anchor. */
export function siteLink(url: string): string {
  return url.startsWith('/') ? href(url) : url;
}

/** Returns a path of the site as a whole address, with the origin. */
export function absolute(path: string): string {
  return site.origin + href(path);
}

/**
 * Returns the address at which the repository shows or edits a file of the record; undefined
 * without a configured repository, or if the record lies outside of it.
 *
 * @param path relative to the content folder
 */
export function sourceUrl(view: 'blob' | 'edit', path: string): string | undefined {
  return repositoryUrl(view, inContent(path));
}

/**
 * Returns the address at which the repository begins a firm's file, filled in as far as possible;
 * undefined without a configured repository.
 */
export function newFirmUrl(slug: string, name: string): string | undefined {
  // The author must look up the words. The checks refuse the file without them.
  const value = `---
name: ${JSON.stringify(name)}
ladders:
  # The firm's rating words, best first, in its own spelling.
  - words: []
---

Where the words come from.
`;
  return repositoryUrl('new', inContent('firms'), { filename: `${slug}.md`, value });
}

/**
 * Returns where a reader adds a rating: a form, and a new file in the repository's editor; undefined
 * without a configured repository.
 */
export function newRatingUrls(): { form: string; editor: string } | undefined {
  const editor = repositoryUrl('new', inContent('ratings'), {
    filename: 'YYYY/YYYY-MM-DD-SYMBOL-FIRM.md',
    value:
      '---\ntitle:\npublished: YYYY-MM-DD\nticker: EXCHANGE:SYMBOL\ncompany:\nfirm:\naction: upgrade\nrating: { from: , to: }\npriceTarget: { to: , currency: USD }\nsources:\n  - title:\n---\n',
  });
  if (!site.repository || editor === undefined) return undefined;
  const { url } = site.repository;
  return { form: `${encodeURI(url)}/issues/new?template=propose-rating.yml`, editor };
}

/**
 * Returns the address at which the repository shows, edits or begins a file; undefined without a
 * configured repository, or if the file lies outside of it.
 *
 * @param path from the root of the repository: `docs/rules.md`
 */
export function repositoryUrl(
  view: 'blob' | 'edit' | 'new',
  path: string,
  query?: Record<string, string>,
): string | undefined {
  if (!site.repository || path.startsWith('../')) return undefined;
  const { url, branch } = site.repository;
  const whole = encodeURI(`${url}/${view}/${branch}/${path}`);
  return query ? `${whole}?${new URLSearchParams(query)}` : whole;
}

const content = relative(process.cwd(), site.contentDir).split(sep).join('/');

/** Returns a path of the content folder from the root of the repository. */
function inContent(path: string): string {
  return `${content}/${path}`;
}
