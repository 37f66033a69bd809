import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Place } from './diagnostics.ts';
import type { FormProblem } from './form-problem.ts';
import { isExternal, isSafeUrl, parseBody } from './markdown.ts';

/** Only a body with one of these can hold what is refused; the others need no parsing here. */
const suspicious = /[<[!]|^ {0,3}#(?:\s|$)|^ {0,3}={1,}\s*$/m;

/** Returns what a body must not have: raw HTML, unsafe links, remote or undescribed images, an `h1`. */
export function checkBody(
  body: string,
  placeAt: (start: number, end: number) => Place,
): FormProblem[] {
  if (!suspicious.test(body)) return [];
  const problems: FormProblem[] = [];
  visit(parseBody(body), (node) => {
    const problem = nodeProblem(node);
    const { start, end } = node.position ?? {};
    if (problem && start?.offset !== undefined && end?.offset !== undefined) {
      problems.push({ ...problem, place: placeAt(start.offset, end.offset) });
    }
  });
  return problems;
}

function nodeProblem(node: Nodes): FormProblem | undefined {
  switch (node.type) {
    case 'html':
      return node.value.startsWith('<!--')
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
            label: 'this scheme is refused',
          };
    case 'image':
      if (isExternal(node.url) || !isSafeUrl(node.url)) {
        return {
          rule: 'body-image',
          reason: 'Unexpected image from elsewhere, expected one of this site',
          label: 'nothing is loaded from third parties',
          help: 'put the file under `public/images/` and write `![what it shows](/images/NAME.png)`',
        };
      }
      return node.alt
        ? undefined
        : {
            rule: 'body-image',
            reason: 'Unexpected image without a description, expected one between the brackets',
            label: 'readers who cannot see it need the words',
            help: `write \`![what it shows](${node.url})\``,
          };
    default:
      return undefined;
  }
}
