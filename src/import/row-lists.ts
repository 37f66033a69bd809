import type { RawRow } from './vendors.ts';

/**
 * Returns each list in a JSON value whose first item is such a row. An item that is no object is a row without
 * columns, so that it is told.
 */
export function rowLists(value: unknown, isRow: (row: RawRow) => boolean): RawRow[][] {
  if (Array.isArray(value) && isObject(value[0]) && isRow(value[0]))
    return [value.map((item: unknown) => (isObject(item) ? item : { text: item }))];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => rowLists(part, isRow))
    : [];
}

function isObject(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
