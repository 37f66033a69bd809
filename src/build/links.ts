import { relative, sep } from 'node:path';
import { site } from '../site.config.ts';

/** Returns a path of the site (`/tickers/kc/`) as it is linked to: below the base path. */
export function href(path: string): string {
  return encodeURI(site.base + path);
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
  const folder = relative(process.cwd(), site.contentDir).split(sep).join('/');
  return encodeURI(`${url}/${view}/${branch}/${folder}/${path}`);
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
