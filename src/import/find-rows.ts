import type { RawRow } from './vendors.ts';

/** Returns the first list in a JSON value whose first item is such a row; undefined if there is none. */
export function findRows(value: unknown, isRow: (row: RawRow) => boolean): RawRow[] | undefined {
  if (Array.isArray(value)) {
    if (isObject(value[0]) && isRow(value[0])) return value.filter(isObject);
    return firstFound(value, isRow);
  }
  return isObject(value) ? firstFound(Object.values(value), isRow) : undefined;
}

function firstFound(
  values: readonly unknown[],
  isRow: (row: RawRow) => boolean,
): RawRow[] | undefined {
  for (const value of values) {
    const rows = findRows(value, isRow);
    if (rows) return rows;
  }
  return undefined;
}

function isObject(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
