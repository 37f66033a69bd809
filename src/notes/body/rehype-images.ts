import type { Root } from 'hast';
import { isForeignImage } from './addresses.ts';
import { eachElement } from './each-element.ts';

/** Returns the size in pixels of a picture on this site, by its address; undefined if it is unknown. */
export type PictureSizes = (url: string) => { width: number; height: number } | undefined;

/**
 * A rehype plugin. Images of this site load when they come near, in a place of their size. Any other image becomes
 * its description.
 */
export function rehypeImages(sizeOf: PictureSizes) {
  return (tree: Root): void =>
    eachElement(tree, ({ tagName, properties }, replace) => {
      if (tagName !== 'img') return;
      const { src, alt } = properties;
      if (isForeignImage(String(src ?? ':'))) {
        replace({ type: 'text', value: String(alt ?? '') });
        return;
      }
      Object.assign(properties, { loading: 'lazy', ...sizeOf(String(src)) });
    });
}
