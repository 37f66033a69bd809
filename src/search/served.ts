/** Returns the rows of texts in a field of what was served; none if there are none. */
export function rowsOf(served: unknown, name: string): string[][] {
  const rows = fieldOf(served, name);
  return Array.isArray(rows) ? rows.map(textsOf) : [];
}

/** Returns a served list as texts; none if it is no list. */
export function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** Returns a field of what was served; undefined if there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
