export type SortKind = 'text' | 'number' | 'date';
export type SortOrder = 'ascending' | 'descending';

/**
 * Returns how two cells of a column compare. Empty cells come last in both orders, because an unknown target is
 * neither the lowest nor the highest.
 *
 * @param language for the order of letters
 */
export function compareCells(
  kind: SortKind,
  order: SortOrder,
  language: string,
): (a: string, b: string) => number {
  const compare =
    kind === 'number'
      ? (a: string, b: string) => Number(a) - Number(b)
      : kind === 'text'
        ? new Intl.Collator(language, { numeric: true }).compare
        : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sign = order === 'ascending' ? 1 : -1;
  return (a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b);
}

/** Returns the order in which a column is sorted first. What readers look for is on top. */
export function firstOrder(kind: SortKind): SortOrder {
  return kind === 'text' ? 'ascending' : 'descending';
}

/** Returns the figure in a cell, for `Number`: `-4.0` for `−4.0%`, `1430` for `HK$1,430`; empty if there is none. */
export function figureIn(text: string): string {
  return text.replace('−', '-').replace(/[^\d.-]/g, '');
}
