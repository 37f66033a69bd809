import type { Nodes } from 'mdast';
import type { FormProblem } from '../diagnostics/diagnostics.ts';

const rule = 'body-misread';

/** Returns what is wrong with a node that Markdown makes of the signs of a figure: they are not shown. */
export function misreadSign(
  node: Nodes,
  parent: Nodes | undefined,
  source: string,
): FormProblem | undefined {
  switch (node.type) {
    case 'delete':
      return source.startsWith('~~') ? undefined : tildes;
    case 'emphasis':
      return isBetweenDigits(node, parent) ? asterisks : undefined;
    case 'blockquote':
      return (parent?.type === 'listItem' ? /^> ?[\d$€£¥]/ : /^>[\d$€£¥]/).test(source)
        ? greater(source)
        : undefined;
    case 'listItem':
      return /^\+\s+[\d$€£¥]/.test(source) ? plus : undefined;
    default:
      return undefined;
  }
}

const tildes = {
  rule,
  reason: 'Unexpected tilde on both sides of a text, expected two to strike it out, or none',
  label: 'struck out, without its tildes',
  help: 'write `\\~` for a tilde, or a range with a dash: `5–7%`',
};

const asterisks = {
  rule,
  reason: 'Unexpected `*` between digits, expected `\\*` or `×`',
  label: 'in italics, without its signs',
  help: 'write `×` or `\\*` where figures are multiplied',
};

const plus = {
  rule,
  reason: 'Unexpected `+` and a space before a figure, expected `-` for an item, or no space',
  label: 'an item of a list, without its sign',
  help: 'write `- ` where a list is meant; where a plus is meant, delete the space after it',
};

function greater(source: string): FormProblem {
  const line = source.split('\n', 1)[0] ?? '';
  return {
    rule,
    reason: 'Unexpected `>` before a figure, expected `\\>`',
    label: 'a quotation, without its sign',
    help: `write \`\\${line.slice(0, 60)}\`; a quotation has a space after its \`>\``,
  };
}

function isBetweenDigits(node: Nodes, parent: Nodes | undefined): boolean {
  const beside: readonly Nodes[] = parent && 'children' in parent ? parent.children : [];
  const at = beside.indexOf(node);
  const [before, after] = [beside[at - 1], beside[at + 1]];
  return (
    before?.type === 'text' &&
    /\d$/.test(before.value) &&
    after?.type === 'text' &&
    /^\d/.test(after.value)
  );
}
