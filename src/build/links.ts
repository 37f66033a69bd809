import { site } from '../site.config.ts';

/** Returns a path of the site (`/tickers/kc/`) as it is linked to: below the base path. */
export function href(path: string): string {
  return encodeURI(site.base + path);
}

/** Returns a path of the site as a whole address, with the origin. */
export function absolute(path: string): string {
  return site.origin + href(path);
}
