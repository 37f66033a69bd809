import * as urls from '../archive/urls.ts';
import type { Named } from '../search/names.ts';

const base = import.meta.env.BASE_URL.slice(0, -1);

/** Returns the link to a path of the site, below the base path. */
export function href(path: string): string {
  return base + path;
}

/**
 * Returns the link to a note, a ticker and so on. A slug may come from anybody's link, so whatever it
 * holds stays one part of the path.
 */
export function hrefTo(address: (slug: string) => string, slug: string): string {
  return href(address(encodeURIComponent(slug)));
}

const addresses = { ticker: urls.ticker, firm: urls.firm, analyst: urls.analyst };

/** Returns the link to the page of what has a name. */
export function hrefOf({ kind, slug }: Pick<Named, 'kind' | 'slug'>): string {
  return hrefTo(addresses[kind], slug);
}
