import type { Element, Root } from 'hast';

/**
 * Calls a function for every element of a tree, children before their parent; it may put another node in an
 * element's place. `unist-util-visit` takes four times as long, and several plugins walk each body.
 */
export function eachElement(
  tree: Root | Element,
  use: (element: Element, replace: (node: Element['children'][number]) => void) => void,
): void {
  for (const [index, child] of tree.children.entries()) {
    if (child.type !== 'element') continue;
    eachElement(child, use);
    use(child, (node) => {
      tree.children[index] = node;
    });
  }
}
