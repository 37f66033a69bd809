import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostics.ts';
import { parseBody } from './parse-body.ts';

/** A link or a picture of a body that leads to this site. */
export interface SiteLink {
  /** As it was written: `/tickers/kc/#history`. */
  url: string;
  isPicture: boolean;
  place: Place;
}

/** Only a body with one of these can lead to this site; the others need no parsing here. */
const leadsHere = /\]\(\s*<?\/|\]:\s*<?\//;

/** Returns the links and pictures of a body whose addresses begin with one slash. */
export function siteLinks(
  body: string,
  placeAt: (start: number, end: number) => Place,
): SiteLink[] {
  if (!leadsHere.test(body)) return [];
  const tree = parseBody(body);
  const addresses = addressesIn(tree);
  const links: SiteLink[] = [];
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const url = 'url' in node ? node.url : 'identifier' in node && addresses.get(node.identifier);
    if (!url || !/^\/(?!\/)/.test(url) || node.type === 'definition') return;
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    links.push({ url, isPicture, place: placeAt(start.offset, end.offset) });
  });
  return links;
}

/** Returns the addresses that references lead to, by id: the first definition of each holds. */
function addressesIn(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  return addresses;
}
