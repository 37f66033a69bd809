/*
 * Browsers examine data from a file or from their own memory piece by piece, because zod would be larger
 * than the page.
 */

/** Returns the fields of an object, and none of anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns what a list holds, each as text. */
export function textsOf(list: unknown): string[] {
  return listOf(list).map(String);
}

/** Returns the lists that a list holds, each as texts. */
export function rowsOf(list: unknown): string[][] {
  return listOf(list).map(textsOf);
}

/** Returns a text; undefined if the value is empty or not a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Returns a value that is a key of the table; undefined if it is not. */
export function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  value: unknown,
): Key | undefined {
  const isKey = (text: string): text is Key => Object.hasOwn(words, text);
  return typeof value === 'string' && isKey(value) ? value : undefined;
}
