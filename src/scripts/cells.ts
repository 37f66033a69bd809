/** How the cells of a column are compared. */
export type SortKind = 'text' | 'number' | 'date';
export type SortOrder = 'ascending' | 'descending';

/**
 * Returns how to order two cells of a column. What is empty comes last in both orders: an unknown target is
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

/** Returns the order that a column is sorted in when its heading is pressed first: what readers look for comes on top. */
export function firstOrder(kind: SortKind): SortOrder {
  return kind === 'text' ? 'ascending' : 'descending';
}

/** Returns the figure that a cell shows, for `Number`: `−4.0%` is `-4.0`, `HK$1,430` is `1430`; empty without one. */
export function figureIn(text: string): string {
  return text.replace('−', '-').replace(/[^\d.-]/g, '');
}
