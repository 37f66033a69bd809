import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';
import { pageIds } from './fragments.ts';

/** A rehype plugin that gives a heading another id, the first free one, if the note's page uses its id itself. */
export function rehypePageIds() {
  return (tree: Root): void => {
    const headings = new Map<string, Element>();
    eachElement(tree, (element) => {
      const { id } = element.properties;
      if (typeof id === 'string') headings.set(id, element);
    });
    for (const [id, heading] of headings) {
      if (!pageIds.has(id)) continue;
      let number = 1;
      while (headings.has(`${id}-${number}`)) number += 1;
      heading.properties['id'] = `${id}-${number}`;
    }
  };
}
