import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';
import { pageIds } from './fragments.ts';

/** A rehype plugin: a heading whose id the note's page has itself gets another, the first one that is free. */
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
