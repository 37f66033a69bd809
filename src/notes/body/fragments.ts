import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { eachNode } from './each-node.ts';

/** Ids that a note's page has itself. */
export const pageIds = new Set(
  'main key-points risks corrections sources on-ticker more'.split(' '),
);

/**
 * Returns a function that tells whether a body has what a fragment of it (`#outlook`) names: a heading or a
 * footnote; or its page has. Letters and digits alone are compared, since a plugin may make ids in another way.
 */
export function fragmentsOf(tree: Root): (fragment: string) => boolean {
  let keys: Set<string> | undefined;
  return (fragment) => {
    keys ??= headingKeys(tree);
    const id = decoded(fragment.slice(1));
    // The second heading of one text has a number behind its id.
    const named = [id, id.replace(/-\d+$/, '')].map(keyOf);
    return (
      pageIds.has(id) || id.startsWith('user-content-fn') || named.some((key) => keys?.has(key))
    );
  };
}

function headingKeys(tree: Root): Set<string> {
  const keys = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'heading') keys.add(keyOf(textOf(node)));
    return true;
  });
  return keys;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
