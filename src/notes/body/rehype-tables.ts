import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/**
 * A rehype plugin: a table scrolls in a region of its own, which the keyboard can reach, and its cells are
 * aligned by a class, because the site's policy allows no style within a page.
 */
export function rehypeTables() {
  return (tree: Root): void =>
    eachElement(tree, (element, replace) => {
      const { tagName, properties } = element;
      if (typeof properties['align'] === 'string') {
        properties['className'] = [`align-${properties['align']}`];
        delete properties['align'];
      }
      if (tagName !== 'table') return;
      replace({
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: 'Table',
        },
        children: [element],
      });
    });
}
