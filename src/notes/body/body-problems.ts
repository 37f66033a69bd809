import type { Nodes } from 'mdast';
import { type FormProblem, type Place, placed } from '../diagnostics/diagnostics.ts';
import { excessProblem } from './body-size.ts';
import { type Definitions, definitionsIn } from './definitions.ts';
import { eachNode } from './each-node.ts';
import { entityFlaws } from './invisible-entities.ts';
import { nodeProblem } from './node-problems.ts';
import { parseBody } from './parse-body.ts';
import { unreadMarks } from './unread-marks.ts';

/** Only a body with one of these can break a rule. The others are not parsed here. */
const suspicious =
  /[<[!|&]|```|~[^\s~][^~]*~|~~~|\d\*\S|^ {0,3}#(?!# )|^ {0,3}(?:=+|-+)[ \t\r]*$|^(?: {4}|\t)|^[ >*+\d.)-]*(?:> ?|\+ +)[\d$€£¥]/m;

/** A link or a picture of a body that leads to this site: its address begins with one slash. */
export interface InnerLink {
  /** As it was written: `/tickers/kc/#history`. */
  url: string;
  isPicture: boolean;
  place: Place;
}

/** What a check learns from a body. */
interface CheckedBody {
  problems: FormProblem[];
  /** Its links to this site; none if it has problems. */
  links: InnerLink[];
}

/**
 * Returns a body's links to this site, and whatever it must not have: raw HTML, unsafe links, remote or
 * undescribed images, headings of the wrong level, invisible characters, and anything that would not be shown,
 * would be shown as it was typed, or would lose the signs of a figure.
 */
export function checkBody(
  body: string,
  placeAt: (start: number, end: number) => Place,
): CheckedBody {
  const excess = excessProblem(body, placeAt);
  if (excess) return { problems: [excess], links: [] };
  if (!suspicious.test(body)) return { problems: [], links: [] };
  const problems: FormProblem[] = [];
  const links: InnerLink[] = [];
  let level = 1;
  const tree = parseBody(body);
  const definitions = definitionsIn(tree, body);
  eachNode(tree, (node, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = body.slice(start.offset, end.offset);
    const problem = nodeProblem(node, parent, definitions, source, level);
    if (node.type === 'heading') level = node.depth;
    if (problem) problems.push({ ...problem, place: placeAt(start.offset, end.offset) });
    const url = urlOf(node, definitions);
    if (url && /^\/(?!\/)/.test(url)) {
      const isPicture = node.type.startsWith('image');
      links.push({ url, isPicture, place: placeAt(start.offset, end.offset) });
    }
    for (const flaw of unreadMarks(node, source)) {
      problems.push(placed(flaw, placeAt, start.offset));
    }
  });
  problems.push(...entityFlaws(body, tree).map((flaw) => placed(flaw, placeAt)));
  return { problems, links: problems.length === 0 ? links : [] };
}

/** Returns the address to which a node leads readers. */
function urlOf(node: Nodes, { addressOf }: Definitions): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url;
  return 'referenceType' in node ? addressOf(node.identifier) : undefined;
}
