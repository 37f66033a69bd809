import { markdownTable } from 'markdown-table';

/** What stands in a table where nothing was measured. */
export const none = '–';

/** Returns seconds for people: `0.42`, `3.1`, `128`. */
export function formatSeconds(seconds: number | undefined): string {
  return seconds === undefined ? none : shortest(seconds, [2, 1, 1, 0]);
}

/** Returns a ratio with two digits that mean something: `0.083`, `0.42`, `1.3`, `12`. */
export function formatRatio(ratio: number | undefined): string {
  if (ratio === undefined) return none;
  const fine = ratio.toFixed(3);
  return Number(fine) < 0.1 ? fine : shortest(ratio, [2, 1, 0, 0]);
}

/**
 * Returns a number with so many digits behind the point as its size asks for.
 *
 * @param digits below 1, below 10, below 100, and from there on
 */
function shortest(number: number, digits: readonly [number, number, number, number]): string {
  for (const [size, count] of digits.entries()) {
    const text = number.toFixed(count);
    // Rounding may lift a number over the bound: 0.996 is 1.0, not 1.00.
    if (Number(text) < 10 ** size) return text;
  }
  return number.toFixed(digits[3]);
}

/** Returns a number of bytes in millions, as disks and memory are sold: `812`. */
export function formatMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? none : formatCount(Math.round(bytes / 1e6));
}

/** Returns a number of bytes in thousands: `6.2`. */
export function formatKilobytes(bytes: number | undefined): string {
  return bytes === undefined ? none : (bytes / 1000).toFixed(1);
}

export function formatCount(number: number | undefined): string {
  return number === undefined ? none : number.toLocaleString('en-US');
}

/** Returns a table as Markdown: its first column is text, the others are figures. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = heads.map((_, column) => (column === 0 ? '' : 'r'));
  return markdownTable(
    [heads, ...rows].map((row) => [...row]),
    { align },
  );
}
