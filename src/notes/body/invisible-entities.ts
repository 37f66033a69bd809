import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Root } from 'mdast';
import type { Flaw } from '../diagnostics/diagnostics.ts';
import { findInvisible } from '../terms/invisible.ts';
import { eachNode } from './each-node.ts';

/** How much text around an entity tells whether it is needed there. */
const reach = 400;

const entity = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});/gi;

/**
 * Returns a problem for each invisible character that a body has as an entity, such as `&#x202e;`.
 * Those that a script needs are allowed, as they are when they are typed. In code, entities stand for
 * nothing.
 */
export function entityFlaws(body: string, tree: Root): Flaw[] {
  const flaws = [...body.matchAll(entity)].flatMap(({ 0: typed, index }): Flaw[] => {
    const end = index + typed.length;
    const before = body.slice(Math.max(0, index - reach), index);
    const found = findInvisible(before + decoded(typed) + body.slice(end, end + reach));
    const hidden = found.find((one) => one.index === before.length);
    if (!hidden) return [];
    return [
      {
        rule: 'invisible-character',
        reason: `Unexpected ${hidden.name}, expected a text without invisible characters`,
        at: [index, end],
        label: 'an invisible character',
        help: `delete \`${typed}\``,
      },
    ];
  });
  if (flaws.length === 0) return [];
  const code: [start: number, end: number][] = [];
  eachNode(tree, ({ type, position }) => {
    if (!position || !/^(?:code|inlineCode|html)$/.test(type)) return;
    code.push([position.start.offset ?? 0, position.end.offset ?? 0]);
  });
  return flaws.filter(({ at: [at] }) => !code.some(([start, end]) => start <= at && at < end));
}

/** Returns the character that an entity stands for; nothing if it stands for none. */
function decoded(typed: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(typed) ?? [];
  if (!hex && !decimal) return decodeNamedCharacterReference(typed.slice(1, -1)) || '';
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return String.fromCodePoint(code <= 0x10ffff ? code : 0);
}
