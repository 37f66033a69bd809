/** Returns a text in single quotes, in which only the quote itself has a meaning. */
export function quote(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** Returns a text of at most so many characters. A longer one is cut, and ends with an ellipsis. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Returns words in a sentence: `a`, `b` or `c`. */
export function listed(words: readonly string[]): string {
  return alternatives.format(words.map((word) => `\`${word}\``)) || 'nothing';
}

/** Formats words as “a, b or c”. */
export const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });
