import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attempt } from '../terms/attempt.ts';
import { wordKey } from '../terms/word-key.ts';
import { eachNode } from './each-node.ts';

/** The ids of a note's page. */
export const pageIds = new Set(
  'main key-points risks corrections sources on-ticker more'.split(' '),
);

/**
 * Returns a function that tells whether a fragment (`#outlook`) names a heading or a footnote of a body, or a part of
 * its page. Only letters and digits are compared, because a plugin may make ids in another way.
 */
export function fragmentsOf(tree: Root): (fragment: string) => boolean {
  let keys: Set<string> | undefined;
  return (fragment) => {
    keys ??= headingKeys(tree);
    const text = fragment.slice(1);
    const id = attempt(() => decodeURIComponent(text)) ?? text;
    // The second heading of one text has a number behind its id.
    const named = [id, id.replace(/-\d+$/, '')].map(wordKey);
    return (
      // Every page has `#top`, without an element of that id (HTML, "find a potential indicated element").
      id === 'top' ||
      pageIds.has(id) ||
      id.startsWith('user-content-fn') ||
      named.some((key) => keys?.has(key))
    );
  };
}

function headingKeys(tree: Root): Set<string> {
  const keys = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'heading') keys.add(wordKey(textOf(node)));
  });
  return keys;
}
