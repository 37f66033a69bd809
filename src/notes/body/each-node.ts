import type { Nodes, Parents } from 'mdast';

/**
 * Calls a function for every node of a body's tree, parents before their children. If it returns
 * false, the children are passed over. `unist-util-visit` takes several times as long, and a check
 * walks each body. How deep a body may be is bounded before.
 */
export function eachNode(
  node: Nodes,
  use: (node: Nodes, parent: Parents | undefined) => false | undefined,
  parent?: Parents,
): void {
  if (use(node, parent) === false || !('children' in node)) return;
  for (const child of node.children) eachNode(child, use, node);
}
