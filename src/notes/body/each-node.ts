import type { Nodes, Parents } from 'mdast';

/**
 * Calls a function for every node of a body's tree, parents before their children; it returns
 * false to pass over the children. `unist-util-visit` takes several times as long, and a check
 * walks each body. How deep a body may be is bounded before.
 */
export function eachNode(
  node: Nodes,
  use: (node: Nodes, parent: Parents | undefined) => boolean,
  parent?: Parents,
): void {
  if (!use(node, parent) || !('children' in node)) return;
  for (const child of node.children) eachNode(child, use, node);
}
