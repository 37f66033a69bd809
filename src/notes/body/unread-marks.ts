import type { Nodes } from 'mdast';
import type { Flaw } from '../diagnostics/diagnostics.ts';
import { eachNode } from './each-node.ts';

const rule = 'body-unread';
const address = String.raw`(?:https?:\/\/|www\.|mailto:|\/)[^)\]\s]*`;

/** What Markdown does not read, though its author meant it as a sign. */
interface Mark {
  pattern: RegExp;
  problem(match: string[]): Pick<Flaw, 'reason' | 'label' | 'help'>;
}

const marks: readonly Mark[] = [
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]\n]+)\]\s\((${address})\)`),
    problem: ([, text, url]) => ({
      reason: 'Unexpected space inside a link, expected `[text](address)`',
      help: `write \`[${text}](${url})\``,
    }),
  },
  {
    pattern: new RegExp(String.raw`\(([^()\n]+)\)\[(${address})\]`),
    problem: ([, text, url]) => ({
      reason: 'Unexpected brackets of a link in the other order, expected `[text](address)`',
      help: `write \`[${text}](${url})\``,
    }),
  },
  {
    pattern: /(?<!\\)\[[^[\]\n]+\]\(([^)\n]*)\)?/,
    problem: ([, url = '']) => ({
      reason: /\s/.test(url.trim())
        ? `Unexpected space in \`${url.slice(0, 60)}\`, expected the address of a link without one`
        : `Unexpected \`${url.slice(0, 60)}\` after the text of a link, expected \`(address)\``,
      help: /\s/.test(url.trim())
        ? 'write `%20` for each space of the address'
        : 'close the bracket after the address',
    }),
  },
  {
    pattern: /(?<!\\)\[\^([^\]\s]+)\]/,
    problem: ([mark]) => ({
      reason: `Unexpected \`${mark}\` without a footnote, expected a line \`${mark}: …\` in the text`,
      help: `add the line \`${mark}: …\` at the end of the text, or delete the mark`,
    }),
  },
  {
    pattern: /^ {0,3}(#{2,6}(?=[^#\s])|#{1,6}(?=[^\S ]))(.*)/m,
    problem: ([, marks = '', text = '']) => ({
      reason: `Unexpected \`${marks}\` without a plain space after it, expected a heading`,
      help: `write \`${marks.length > 1 ? marks : '##'} ${text.trim()}\` between empty lines`,
    }),
  },
  {
    pattern: /^ {0,3}\|(?:[^|\n]*\|){2,}[ \t]*$/m,
    problem: ([row = '']) => ({
      reason: 'Unexpected row outside a table, expected a header and a line of dashes above it',
      label: 'shown with its bars',
      help: `write \`|${' --- |'.repeat(row.split('|').length - 2)}\` below the header, with as many cells, and no empty line within the table`,
    }),
  },
];

/**
 * Returns the signs of Markdown in a paragraph that are not read as such: a link with a space in it, a footnote
 * without its note, a heading without its space, the rows of no table. Offsets count from the start of its source.
 */
export function unreadMarks(node: Nodes, source: string): Flaw[] {
  if (node.type === 'code' && !/^(?:`{3}|~{3})/.test(source)) {
    return [
      {
        rule,
        at: [0, source.length],
        reason: 'Unexpected text four spaces further in, expected it at the start of the line',
        label: 'shown as code',
        help: 'delete the spaces before it; put lines of ``` around what is code',
      },
    ];
  }
  if (node.type !== 'paragraph' || !/[[(|#]/.test(source)) return [];
  const start = node.position?.start.offset ?? 0;
  // Links, pictures and code were read. Bare addresses stay, since they show where a link was meant.
  let typed = source;
  eachNode(node, (part) => {
    const [from = 0, to = 0] = [part.position?.start.offset, part.position?.end.offset];
    const own = source.slice(from - start, to - start);
    if (part === node || part.type === 'text' || !/^[[`!<]/.test(own)) return undefined;
    typed = typed.slice(0, from - start) + ' '.repeat(own.length) + typed.slice(to - start);
    return false;
  });
  return marks.flatMap(({ pattern, problem }) => {
    const match = pattern.exec(typed);
    if (!match) return [];
    const at = [match.index, match.index + match[0].length] as const;
    return { rule, label: 'shown as it is typed', ...problem([...match]), at };
  });
}
