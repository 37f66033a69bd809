/** Returns whether two rating words or names are one: `Equal-Weight` and `Equal Weight` are. */
export function sameWord(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}

/** Returns a rating word, a name or a heading for comparisons: its letters and digits, in lower case. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  // The same without classes of Unicode, which take four times as long.
  if (/^[ -~]*$/.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower.replace(/[^\p{L}\p{N}]+/gu, '');
}
