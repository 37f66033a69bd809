/** Longer lines are not repeated in a help. */
export const maxPaste = 120;

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

/** Formats places as “a, b and c”. */
export const conjunctions = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The bullet or number with which a line begins, and its text. */
export const bulleted = /^\s*([*•·‣⁃◦▪●○■–—]|\d{1,2}[.)])\s+(\S.*)$/u;

/** Returns the name of a value for a sentence. */
export function shown(value: unknown): string {
  if (typeof value !== 'string') return Array.isArray(value) ? 'list' : 'group of fields';
  return value.trim() === '' ? 'empty text' : `\`${shorten(value)}\``;
}

/** Returns an author's text for a sentence: on one line, and cut if it is long. */
export function shorten(text: string): string {
  return clip(text.replace(/\s+/g, ' ').replace(/`/g, "'"), 40);
}
