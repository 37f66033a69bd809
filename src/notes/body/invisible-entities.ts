import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes } from 'mdast';
import type { Flaw } from '../diagnostics/diagnostics.ts';
import { findInvisible } from '../terms/invisible.ts';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});/gi;

/**
 * Returns a problem for each invisible character that a node's text or address has as an entity, such as
 * `&#x202e;`. Those that a script needs are allowed, as they are when they are typed.
 *
 * @param source what the author wrote for the node; offsets count from its start
 */
export function entityProblems(node: Nodes, source: string): Flaw[] {
  const values = decodedIn(node);
  if (values.length === 0 || !source.includes('&')) return [];
  const found = new Set(values.flatMap((value) => findInvisible(value)).map(({ name }) => name));
  // The parser puts this in place of controls, and of numbers that stand for no character.
  const isLost = values.some((value) => value.includes('\ufffd'));
  if (found.size === 0 && !isLost) return [];
  return [...source.matchAll(entity)].flatMap(({ 0: typed, index }) => {
    const [hidden] = findInvisible(decoded(typed));
    if (!hidden || !(isLost || found.has(hidden.name))) return [];
    return [
      {
        rule: 'invisible-character',
        reason: `Unexpected ${hidden.name}, expected a text without invisible characters`,
        label: 'an invisible character',
        help: `delete \`${typed}\``,
        at: [index, index + typed.length] as const,
      },
    ];
  });
}

/** Returns the character that an entity stands for; nothing if it stands for none. */
function decoded(typed: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(typed) ?? [];
  if (!hex && !decimal) return decodeNamedCharacterReference(typed.slice(1, -1)) || '';
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return String.fromCodePoint(code <= 0x10ffff ? code : 0);
}

/** Returns the node's own texts in which entities stand for characters. In code they do not. */
function decodedIn(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'link':
    case 'definition':
      return [node.url, node.title ?? ''];
    case 'image':
      return [node.url, node.alt ?? '', node.title ?? ''];
    case 'imageReference':
      return [node.alt ?? ''];
    case 'code':
      return [node.lang ?? '', node.meta ?? ''];
    default:
      return [];
  }
}
