import type { Heading, Link, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { FormProblem } from '../diagnostics/diagnostics.ts';
import { isForeignImage, isSafeUrl, isWhole, wholeAddress } from './addresses.ts';
import type { Definitions } from './definitions.ts';
import { misreadSign } from './misread-signs.ts';

/**
 * Returns what is wrong with a node of a body, if anything is.
 *
 * @param source what the author wrote for the node
 * @param above the level of the heading before it; 1 is the page's title
 */
export function nodeProblem(
  node: Nodes,
  parent: Nodes | undefined,
  { addressOf, used, hasFragment }: Definitions,
  source: string,
  above: number,
): FormProblem | undefined {
  switch (node.type) {
    case 'html':
      return htmlProblem(node.value);
    case 'tableRow':
      return parent?.type === 'table' && node.children.length > (parent.align?.length ?? 0)
        ? tableProblem(parent.align?.length ?? 0, node.children.length)
        : undefined;
    case 'footnoteDefinition':
      return used.has(node) ? undefined : unusedProblem(source);
    case 'heading':
      return headingProblem(node, source, above);
    case 'definition':
      return used.has(node) ? linkProblem(node.url, hasFragment) : unusedProblem(source);
    case 'link':
      return linkProblem(node.url, hasFragment) ?? textProblem(node, source);
    case 'code':
      return infoProblem([node.lang, node.meta].filter(Boolean).join(' '));
    case 'image':
      return imageProblem(node.url, node.alt);
    case 'imageReference':
      return imageProblem(addressOf(node.identifier) ?? '', node.alt);
    default:
      return misreadSign(node, parent, source);
  }
}

function headingProblem(node: Heading, source: string, above: number): FormProblem | undefined {
  const rule = 'body-heading';
  const text = textOf(node);
  if (node.depth === 1) {
    return {
      rule,
      reason: "Unexpected heading of the first level, expected `##`: the page's title is the first",
      label: 'too high',
      help: `write \`## ${text}\``,
    };
  }
  // A line of dashes right below a text makes a heading of it.
  if (/\n[^\n]*\n|[.!?…”"]\s*\n/.test(source)) {
    return {
      rule,
      reason: 'Unexpected dashes right below a text, expected an empty line between them',
      label: 'all of this is a heading',
      help: 'put an empty line above the dashes, or delete them',
    };
  }
  if (node.depth <= above + 1) return undefined;
  const marks = '#'.repeat(above + 1);
  return {
    rule,
    reason: `Unexpected heading of level ${node.depth} below one of level ${above}, expected \`${marks}\``,
    label: 'too low',
    help: `write \`${marks} ${text}\`, and raise the headings below it as far`,
  };
}

function linkProblem(
  url: string,
  hasFragment: Definitions['hasFragment'],
): FormProblem | undefined {
  const rule = 'body-link';
  const shown = url.slice(0, 60);
  if (!isSafeUrl(url)) {
    return {
      rule,
      reason: `Unexpected address \`${shown}\`, expected https://, mailto: or a path of this site`,
      label: 'not an address of the web',
      help: 'link to a page of the web or of this site, or delete the link',
    };
  }
  if (isWhole(url)) {
    if (!url.startsWith('#') || hasFragment(url)) return undefined;
    return {
      rule,
      reason: `Unexpected link to \`${shown}\`, expected a heading of this text`,
      label: 'no heading has this name',
      help: 'link to a heading as it is written here, in lower case with hyphens, or delete the link',
    };
  }
  const whole = wholeAddress(url);
  const isFile = whole?.startsWith('/') && /\.\w{2,4}$/.test(whole);
  const place = isFile ? ` and put the file at \`public${whole}\`` : '';
  return {
    rule,
    reason: `Unexpected address \`${shown}\`, expected one that starts with https:// or with /`,
    label: 'leads nowhere from the pages and feeds that show this text',
    help: whole ? `write \`${whole}\`${place}` : 'write the address, or delete the link',
  };
}

/** Nobody sees a link without a text, or a picture in its place. */
function textProblem(node: Link, source: string): FormProblem | undefined {
  const isSeen = textOf(node, { includeImageAlt: true }).trim() !== '';
  if (isSeen || node.children.some(({ type }) => type.startsWith('image'))) return undefined;
  return {
    rule: 'body-link',
    reason: 'Unexpected link without a text, expected one between the brackets',
    label: 'not shown on the page',
    help: `write \`[what it leads to]${source.slice(source.indexOf(']') + 1)}\`, or delete the link`,
  };
}

/** The words that open a code block are not part of the page's text. */
function infoProblem(words: string): FormProblem | undefined {
  if (/^[\p{L}\p{N}+#._/-]*$/u.test(words)) return undefined;
  return {
    rule: 'body-unused',
    reason: `Unexpected words \`${words.slice(0, 60)}\` where a code block opens, expected a language or nothing`,
    label: 'not shown on the page',
    help: 'put them on a line of their own; where no code is meant, write a backslash before the backticks',
  };
}

/** Comments are for editors. No other HTML is shown, and text beside it would be lost. */
function htmlProblem(html: string): FormProblem | undefined {
  const rest = html.replace(/<!--[\s\S]*?-->/g, '');
  // Within a line, a closing tag is a node of its own. Its opening tag is reported.
  if (rest.trim() === '' || /^<\/[a-z][a-z0-9-]*\s*>$/i.test(rest)) return undefined;
  const rule = 'body-html';
  if (rest.includes('<!--')) {
    return {
      rule,
      reason: 'Unexpected comment without an end, expected `-->`',
      label: 'none of this is shown on the page',
      help: 'end the comment with `-->`, or write `\\<!--` if it is meant as text',
    };
  }
  const label = 'not shown on the page';
  if (html.includes('<!--')) {
    return {
      rule,
      reason: 'Unexpected text beside a comment, expected it on a line of its own',
      label,
      help: 'put the comment on a line of its own, with an empty line after it',
    };
  }
  return {
    rule,
    reason: 'Unexpected HTML, expected Markdown',
    label,
    help: 'say it in Markdown, or put it between backticks to show it as code',
  };
}

function tableProblem(columns: number, cells: number): FormProblem {
  return {
    rule: 'body-table',
    reason: `Unexpected ${cells} cells in a row, expected at most ${columns}, as many as the header has`,
    label: 'the last ones are not shown on the page',
    help: 'add a column to the header and to the line below it, or write `\\|` for a bar that is text',
  };
}

function unusedProblem(source: string): FormProblem {
  const name = /^\s*\[[^\]]{1,40}\]?/.exec(source)?.[0].trim() ?? '[…]';
  return {
    rule: 'body-unused',
    reason: `Unexpected \`${name}:\` that nothing refers to, expected \`${name}\` in the text`,
    label: 'not shown on the page',
    help: `refer to it, delete it, or write \`\\${name}:\` if it is meant as text`,
  };
}

function imageProblem(url: string, alt: string | null | undefined): FormProblem | undefined {
  const rule = 'body-image';
  const isForeign = isForeignImage(url);
  if (isForeign || !url.startsWith('/')) {
    return {
      rule,
      reason: isForeign
        ? 'Unexpected image from elsewhere, expected one of this site'
        : `Unexpected image path \`${url.slice(0, 60)}\`, expected one that starts with \`/\``,
      label: isForeign
        ? 'nothing is loaded from third parties'
        : 'a note has no folder of its own on the site',
      help: 'put the file under `public/images/` and write `![what it shows](/images/NAME.png)`',
    };
  }
  if (alt) return undefined;
  return {
    rule,
    reason: 'Unexpected image without a description, expected one between the brackets',
    label: 'readers who cannot see it need the words',
    help: `write \`![what it shows](${url})\``,
  };
}
