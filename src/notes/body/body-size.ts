import type { FormProblem, Place } from '../diagnostics/diagnostics.ts';
import { linesOf } from '../diagnostics/lines.ts';

/*
 * Bounds on what a body can become. They are far above any real body, and low enough that every body within
 * them is rendered in a fraction of a second. Parsers and printers need time, memory and stack that grow with
 * the square of some texts, and a few bytes of Markdown can stand for megabytes of HTML. (References that
 * repeat a long address are bounded by satteri itself: beyond 100 KB they stay text.)
 */

/** Marks that may open or close something. Parsers compare each with every other. */
const maxMarks = 2000;

/** Levels of quotes and lists. Each takes a part of the stack. */
const maxDepth = 50;

/** Cells of all tables. A row has as many as its header, however short its line is. */
const maxCells = 5000;

type PlaceAt = (start: number, end: number) => Place;

/** Returns why a body must not be parsed; undefined if it may be. */
export function excessProblem(body: string, placeAt: PlaceAt): FormProblem | undefined {
  return marksProblem(body) ?? depthProblem(body, placeAt) ?? cellsProblem(body, placeAt);
}

function marksProblem(body: string): FormProblem | undefined {
  const marks = body.match(/[*_~`[\]@^]/g)?.length ?? 0;
  if (marks <= maxMarks) return undefined;
  return {
    rule: 'body-size',
    reason: `Unexpected ${marks} marks such as \`*\` and \`[\` in one body, expected at most ${maxMarks}`,
    help: 'a note is one rating action: split it, or cut what is not about it',
  };
}

/**
 * Quotes and lists nest within a line and from line to line. What an earlier line opened is still open if a line
 * is indented as far, so this counts at least as many levels as the parser will find.
 */
function depthProblem(body: string, placeAt: PlaceAt): FormProblem | undefined {
  const open: number[] = [];
  for (const { text, start } of linesOf(body)) {
    const lead = /^[\s>]*/.exec(text)?.[0] ?? '';
    const quotes = lead.replace(/[^>]/g, '').length;
    let column = widthOf(lead);
    let rest = text.slice(lead.length);
    const isBlank = lead.length === text.length;
    while (!isBlank && (open.at(-1) ?? 0) > column) open.pop();
    for (;;) {
      const mark = /^(?:[-+*]|\d{1,9}[.)]|>)(?:[ \t]*)/.exec(rest)?.[0];
      if (mark === undefined) break;
      column += widthOf(mark);
      open.push(column);
      rest = rest.slice(mark.length);
    }
    if (quotes + open.length > maxDepth) {
      return {
        rule: 'body-size',
        reason: `Unexpected nesting of ${maxDepth} quotes or lists, expected a few at most`,
        place: placeAt(start, start + text.length),
        label: 'nested too deeply',
        help: 'put a line such as this one between backticks if it is meant as text',
      };
    }
  }
  return undefined;
}

/** Returns how many columns a line's beginning takes; a tab reaches to the next multiple of four. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** The line below a table's header, within quotes and lists or outside them: `| --- | :-: |`. */
const delimiters = /^[\s>*+\-\d.)]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Counts every line after the delimiters as a row, up to an empty line, where any table ends. */
function cellsProblem(body: string, placeAt: PlaceAt): FormProblem | undefined {
  if (!body.includes('|')) return undefined;
  let cells = 0;
  let columns = 0;
  for (const { text, start } of linesOf(body)) {
    if (/^[\s>]*$/.test(text)) columns = 0;
    else if (text.includes('|') && delimiters.test(text)) columns = text.split('|').length;
    cells += columns;
    if (cells > maxCells) {
      return {
        rule: 'body-size',
        reason: `Unexpected tables of more than ${maxCells} cells, expected a few hundred at most`,
        place: placeAt(start, start + text.length),
        label: 'each row has as many cells as its header',
        help: 'split the table, or leave out what is not about this rating action',
      };
    }
  }
  return undefined;
}
