import { printable } from './frame.ts';

/** The heading of what a branch did not touch. A pull request's comment ends before it. */
export const elsewhereHeading = '## Elsewhere';

/**
 * Returns a text as a fenced block of code, in which it cannot be HTML, a link or a mention. The fence is longer
 * than any in the text, so the text cannot end the block.
 */
export function codeBlock(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Returns a text of one line as code. */
export function codeSpan(text: string): string {
  const shown = printable(text);
  const marks = '`'.repeat(longestRun(shown) + 1);
  // Markdown drops one space on each side, which keeps the fence apart from a backtick in the code.
  return marks.length > 1 ? `${marks} ${shown} ${marks}` : `${marks}${shown}${marks}`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
