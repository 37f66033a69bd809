const lineEnd = /\r\n|\n|\r/g;

/** Returns the offset at which each line of a text starts; even an empty text has one line. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(lineEnd), ({ 0: end, index }) => index + end.length)];
}

/** Returns the lines of a text, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(lineEnd);
}
