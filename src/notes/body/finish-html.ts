import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isForeignImage, isLocal } from './addresses.ts';
import { pageIds } from './fragments.ts';

/** Returns the size in pixels of a picture on this site, by its address; undefined if it is unknown. */
export type PictureSizes = (url: string) => { width: number; height: number } | undefined;

/** Writes the address that a resolver gives a link or a picture. */
type WriteLink = (resolve: (url: string) => string) => void;

/**
 * Fits a body's HTML into its page: tables scroll in a region that the keyboard can reach; pictures of this site load
 * when they come near, in a place of their size, and any other becomes its description; cells are aligned by a
 * class, because the site's policy allows no styles in a page; no id is one of the page's own.
 *
 * One walk does all of this, without `unist-util-visit`, which takes four times as long.
 *
 * @returns a function for each address on this site, which may be called again with another resolver
 */
export function finishHtml(tree: Root, sizeOf: PictureSizes): WriteLink[] {
  const links: WriteLink[] = [];
  const byId = new Map<string, Element>();
  const walk = (parent: Root | Element): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      walk(child);
      parent.children[index] = finished(child);
    }
  };
  const finished = (element: Element): ElementContent => {
    const { tagName, properties } = element;
    const { id, align, src, alt } = properties;
    if (typeof id === 'string') byId.set(id, element);
    if (typeof align === 'string') {
      properties['className'] = [`align-${align}`];
      delete properties['align'];
    }
    if (tagName === 'img') {
      if (isForeignImage(String(src ?? ':'))) return { type: 'text', value: String(alt ?? '') };
      Object.assign(properties, { loading: 'lazy', ...sizeOf(String(src)) });
    }
    for (const property of ['href', 'src'] as const) {
      const url = properties[property];
      if (typeof url !== 'string' || !isLocal(url)) continue;
      links.push((resolve) => {
        properties[property] = resolve(url);
      });
    }
    if (tagName !== 'table') return element;
    const region = { tabIndex: 0, role: 'region', ariaLabel: 'Table' };
    return h('div.table-scroll', region, element);
  };
  walk(tree);
  for (const [id, { properties }] of byId) {
    if (!pageIds.has(id)) continue;
    let number = 1;
    while (byId.has(`${id}-${number}`)) number += 1;
    properties['id'] = `${id}-${number}`;
  }
  return links;
}
