import type { Root } from 'hast';
import { isForeignImage } from './addresses.ts';
import { eachElement } from './each-element.ts';

/** A rehype plugin: images of this site load when they come near; any other becomes its description. */
export function rehypeImages() {
  return (tree: Root): void =>
    eachElement(tree, ({ tagName, properties }, replace) => {
      if (tagName !== 'img') return;
      const { src, alt } = properties;
      if (isForeignImage(String(src ?? ':'))) replace({ type: 'text', value: String(alt ?? '') });
      else properties['loading'] = 'lazy';
    });
}
