import type { Root } from 'hast';
import { isLocal } from './addresses.ts';
import { eachElement } from './each-element.ts';

/** Writes addresses on this site (`/tickers/kc/`, `#table`) for each place where a body appears. */
export interface LinkResolvers {
  page(url: string): string;
  feed(url: string): string;
}

/**
 * Returns a function for each address on this site in a tree. It writes the address that a resolver gives, and may
 * be called again with another resolver.
 */
export function localLinks(tree: Root): ((resolve: (url: string) => string) => void)[] {
  const links: ((resolve: (url: string) => string) => void)[] = [];
  eachElement(tree, ({ properties }) => {
    for (const property of ['href', 'src'] as const) {
      const url = properties[property];
      if (typeof url !== 'string' || !isLocal(url)) continue;
      links.push((resolve) => {
        properties[property] = resolve(url);
      });
    }
  });
  return links;
}
