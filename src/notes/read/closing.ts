/** What closes each quote and bracket. */
export const closers = new Map(
  ["''", '""', '[]', '{}'].map(([open = '', close = '']) => [open, close]),
);

/**
 * Returns the offset after the quote or bracket that closes the first character. If none does, returns the offset
 * of the unclosed one, which may be inside, and that of a comment that hides a closing bracket.
 */
export function closingOf(value: string): { end?: number; unclosed?: number; comment?: number } {
  const quoteEnd = quotedEnd(value, 0);
  if (quoteEnd !== undefined) return quoteEnd < 0 ? { unclosed: 0 } : { end: quoteEnd };
  const open: number[] = [];
  let hiding: { comment?: number } = {};
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '#' && /\s/.test(value.charAt(at - 1))) {
      const comment = value.slice(at).split('\n', 1)[0] ?? '';
      if (hiding.comment === undefined && /[\]}]/.test(comment)) hiding = { comment: at };
      at += comment.length;
      continue;
    }
    if (character === '[' || character === '{') open.push(at);
    if (character === ']' || character === '}') {
      const opened = open.at(-1) ?? 0;
      if (closers.get(value.charAt(opened)) !== character) return { unclosed: opened };
      open.pop();
    }
    if (open.length === 0) return { end: at + 1 };
    const end = /[[{,:\s]/.test(value.charAt(at - 1)) ? quotedEnd(value, at) : undefined;
    if (end === undefined) continue;
    if (end < 0) return { unclosed: at };
    at = end - 1;
  }
  return { unclosed: open.at(-1) ?? 0, ...hiding };
}

/** Returns the offset after a quoted text; -1 if it has no end, undefined if there is none. */
function quotedEnd(value: string, at: number): number | undefined {
  const open = value.charAt(at);
  if (open !== "'" && open !== '"') return undefined;
  const pattern = open === "'" ? /'(?:[^']|'')*'/y : /"(?:[^"\\]|\\[\s\S])*"/y;
  pattern.lastIndex = at;
  return pattern.test(value) ? pattern.lastIndex : -1;
}
