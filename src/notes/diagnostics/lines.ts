/** Returns the lines of a text without their ends, and where each starts; even an empty text has one line. */
export function linesOf(text: string): { text: string; start: number }[] {
  const ends = Array.from(text.matchAll(/\r\n|\n|\r|$/g), ({ 0: end, index }) => ({ index, end }));
  let start = 0;
  return ends.map(({ index, end }) => {
    const line = { text: text.slice(start, index), start };
    start = index + end.length;
    return line;
  });
}
