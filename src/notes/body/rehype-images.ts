import type { Root } from 'hast';
import { isForeignImage } from './addresses.ts';
import { eachElement } from './each-element.ts';

/** Returns the size of a picture of this site in pixels, by its address; undefined where it is not known. */
export type PictureSizes = (url: string) => { width: number; height: number } | undefined;

/**
 * A rehype plugin: images of this site load when they come near, and keep their place until then; any other becomes
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
