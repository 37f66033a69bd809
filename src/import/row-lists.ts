import type { RawRow } from './vendors.ts';

/** Returns each list in a JSON value whose first item is such a row. */
export function rowLists(value: unknown, isRow: (row: RawRow) => boolean): RawRow[][] {
  if (Array.isArray(value) && isObject(value[0]) && isRow(value[0])) return [value.map(asRow)];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => rowLists(part, isRow))
    : [];
}

/** Returns a value as a row. One that is no object is a row without columns, so that it is told. */
export function asRow(value: unknown): RawRow {
  return isObject(value) ? value : { text: value };
}

function isObject(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
