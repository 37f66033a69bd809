/** Returns a text in single quotes, in which nothing but the quote itself has a meaning. */
export function quote(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** Returns a text that has at most so many characters: one that is cut ends with an ellipsis. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Returns words in a sentence: `a`, `b` or `c`. */
export function listed(words: readonly string[]): string {
  return disjunction.format(words.map((word) => `\`${word}\``)) || 'nothing';
}

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });
