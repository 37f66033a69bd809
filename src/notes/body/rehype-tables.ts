import type { Root } from 'hast';
import { eachElement } from './each-element.ts';

/**
 * A rehype plugin that puts each table into a region that scrolls and that the keyboard can reach. Its cells are
 * aligned by a class, because the site's policy allows no styles in a page.
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
