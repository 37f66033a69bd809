import type { Nodes, Root } from 'mdast';
import { eachNode } from './each-node.ts';
import { fragmentsOf } from './fragments.ts';

/** The targets of a body's references. */
export interface Definitions {
  /** Returns the address of a link or an image (`[id]: address`) by its id. */
  addressOf(id: string): string | undefined;
  /** The definitions that readers see: the first of each id that something refers to. */
  used: ReadonlySet<Nodes>;
  /** Returns whether a fragment of this text leads anywhere. */
  hasFragment(fragment: string): boolean;
}

/** Returns what the references of a body lead to, and which of its definitions readers see. */
export function definitionsIn(tree: Root, body: string): Definitions {
  const first = new Map<string, Nodes>();
  const hasFragment = fragmentsOf(tree);
  const used = new Set<Nodes>();
  const addressOf = (id: string) => {
    const definition = first.get(id);
    return definition?.type === 'definition' ? definition.url : undefined;
  };
  if (!body.includes(']:')) return { addressOf, used, hasFragment };
  eachNode(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const key = keyOf(node);
    if (!first.has(key)) first.set(key, node);
  });
  // A footnote is shown where something that is shown refers to it: a reference from within it does not count.
  const follow = (root: Nodes): void =>
    eachNode(root, (node) => {
      if (node.type === 'footnoteDefinition' && node !== root) return false;
      if (!('referenceType' in node) && node.type !== 'footnoteReference') return undefined;
      const definition = first.get(keyOf(node));
      if (!definition || used.has(definition)) return undefined;
      used.add(definition);
      if (definition.type === 'footnoteDefinition') follow(definition);
      return undefined;
    });
  follow(tree);
  return { addressOf, used, hasFragment };
}

/** Footnotes and links do not share their ids. */
function keyOf({ type, identifier }: { type: string; identifier: string }): string {
  return type.startsWith('footnote') ? `^${identifier}` : identifier;
}
