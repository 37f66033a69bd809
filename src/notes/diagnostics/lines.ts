/** Returns the lines of a text without their ends, and where each starts; even an empty text has one line. */
export function linesOf(text: string): { text: string; start: number }[] {
  let next = 0;
  return text.split(/\r\n|[\n\r]/).map((line) => {
    const start = next;
    next += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
    return { text: line, start };
  });
}
