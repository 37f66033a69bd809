/** What stands in a table where nothing was measured. */
export const none = '–';

/** Returns seconds for people: `0.42`, `3.1`, `128`. */
export function formatSeconds(seconds: number | undefined): string {
  if (seconds === undefined) return none;
  return seconds.toFixed(seconds < 1 ? 2 : seconds < 100 ? 1 : 0);
}

/** Returns a number of bytes in millions, as disks and memory are sold: `812`. */
export function formatMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? none : formatCount(Math.round(bytes / 1e6));
}

/** Returns a number of bytes in thousands: `6.2`. */
export function formatKilobytes(bytes: number | undefined): string {
  return bytes === undefined ? none : (bytes / 1000).toFixed(1);
}

/** Returns a ratio with two digits that mean something: `0.083`, `0.42`, `1.3`, `12`. */
export function formatRatio(ratio: number | undefined): string {
  if (ratio === undefined) return none;
  if (ratio >= 10) return String(Math.round(ratio));
  const digits = ratio >= 1 ? 1 : ratio >= 0.1 ? 2 : 3;
  return ratio.toFixed(digits);
}

export function formatCount(number: number | undefined): string {
  return number === undefined ? none : number.toLocaleString('en-US');
}
