import { markdownTable } from 'markdown-table';

/** What a table shows where nothing was measured. */
export const none = '–';

/** Numbers with so many digits that mean something, and no whole digit rounded away. */
const digits = (count: number) =>
  new Intl.NumberFormat('en-US', {
    minimumSignificantDigits: count,
    maximumSignificantDigits: count,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  });
const [twoDigits, threeDigits] = [digits(2), digits(3)];

/** Returns seconds for people: `0.42`, `3.1`, `99.9`, `128`. */
export function formatSeconds(seconds: number | undefined): string {
  if (seconds === undefined) return none;
  return (seconds < 10 ? twoDigits : threeDigits).format(seconds);
}

/** Returns a ratio with two digits that mean something: `0.083`, `0.42`, `1.3`, `12`. */
export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? none : twoDigits.format(ratio);
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
