import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from '../diagnostics/diagnostics.ts';
import type { FormProblem } from '../diagnostics/form-problem.ts';
import { isForeignImage, isSafeUrl } from './addresses.ts';
import { excessProblem } from './body-size.ts';
import { parseBody } from './parse-body.ts';

/** Only a body with one of these can hold what is refused; the others need no parsing here. */
const suspicious = /[<[!]|^ {0,3}#(?:\s|$)|^ {0,3}={1,}\s*$/m;

/** Returns what a body must not have: raw HTML, unsafe links, remote or undescribed images, an `h1`. */
export function checkBody(
  body: string,
  placeAt: (start: number, end: number) => Place,
): FormProblem[] {
  const excess = excessProblem(body, placeAt);
  if (excess) return [excess];
  if (!suspicious.test(body)) return [];
  const problems: FormProblem[] = [];
  const tree = parseBody(body);
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  visit(tree, (node) => {
    const problem = nodeProblem(node, addresses);
    const { start, end } = node.position ?? {};
    if (problem && start?.offset !== undefined && end?.offset !== undefined) {
      problems.push({ ...problem, place: placeAt(start.offset, end.offset) });
    }
  });
  return problems;
}

/** @param addresses those of the definitions (`[id]: address`), by id */
function nodeProblem(node: Nodes, addresses: ReadonlyMap<string, string>): FormProblem | undefined {
  switch (node.type) {
    case 'html':
      // A closing tag says nothing that its opening one did not, and is dropped from the page too.
      return /^<(?:!--|\/)/.test(node.value)
        ? undefined
        : {
            rule: 'body-html',
            reason: 'Unexpected HTML, expected Markdown',
            label: 'not shown on the page',
            help: 'say it in Markdown, or put it between backticks to show it as code',
          };
    case 'heading':
      return node.depth > 1
        ? undefined
        : {
            rule: 'body-heading',
            reason:
              "Unexpected heading of the first level, expected `##`: the page's title is the first",
            label: 'too high',
            help: `write \`## ${textOf(node)}\``,
          };
    case 'link':
    case 'definition':
      return isSafeUrl(node.url)
        ? undefined
        : {
            rule: 'body-link',
            reason: `Unexpected address \`${node.url.slice(0, 60)}\`, expected https://, mailto: or a path of this site`,
            label: 'not an address of the web',
            help: 'link to a page of the web or of this site, or delete the link',
          };
    case 'image':
      return imageProblem(node.url, node.alt);
    case 'imageReference':
      return imageProblem(addresses.get(node.identifier) ?? '', node.alt);
    default:
      return undefined;
  }
}

function imageProblem(url: string, alt: string | null | undefined): FormProblem | undefined {
  if (isForeignImage(url)) {
    return {
      rule: 'body-image',
      reason: 'Unexpected image from elsewhere, expected one of this site',
      label: 'nothing is loaded from third parties',
      help: 'put the file under `public/images/` and write `![what it shows](/images/NAME.png)`',
    };
  }
  if (!url.startsWith('/')) {
    return {
      rule: 'body-image',
      reason: `Unexpected image path \`${url.slice(0, 60)}\`, expected one that starts with \`/\``,
      label: 'a note has no folder of its own on the site',
      help: 'put the file under `public/images/` and write `![what it shows](/images/NAME.png)`',
    };
  }
  if (alt) return undefined;
  return {
    rule: 'body-image',
    reason: 'Unexpected image without a description, expected one between the brackets',
    label: 'readers who cannot see it need the words',
    help: `write \`![what it shows](${url})\``,
  };
}
