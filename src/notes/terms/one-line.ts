/** White space that is not one space. To replace single spaces by themselves would take ten times as long. */
const runs = /[^\S ]\s*| \s+/g;

/** Returns a text in which each run of white space is one space. */
export function onOneLine(text: string): string {
  return text.replace(runs, ' ');
}
