import type { Root } from 'mdast';
import type { Place } from '../diagnostics/diagnostics.ts';
import { eachNode } from './each-node.ts';

/** A link or a picture of a body that leads to this site. */
export interface SiteLink {
  /** As it was written: `/tickers/kc/#history`. */
  url: string;
  isPicture: boolean;
  place: Place;
}

/**
 * Returns the links and pictures of a body whose addresses begin with one slash.
 *
 * @param addresses the targets of references, by id
 */
export function siteLinks(
  tree: Root,
  addresses: ReadonlyMap<string, string>,
  placeAt: (start: number, end: number) => Place,
): SiteLink[] {
  const links: SiteLink[] = [];
  eachNode(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const url = 'url' in node ? node.url : 'identifier' in node && addresses.get(node.identifier);
    if (!url || !/^\/(?!\/)/.test(url) || node.type === 'definition') return;
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    links.push({ url, isPicture, place: placeAt(start.offset, end.offset) });
  });
  return links;
}
