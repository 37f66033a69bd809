/** Returns the value in the middle, or the mean of the two there; undefined where there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1], sorted[middle]];
  if (above === undefined) return undefined;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/** Returns by how much values differ among themselves: the largest less the smallest, in parts of the median. */
export function spread(values: readonly number[]): number | undefined {
  const middle = median(values);
  if (!middle) return undefined;
  return (Math.max(...values) - Math.min(...values)) / middle;
}

/** Returns how many times the one is the other; undefined where one of them is not known. */
export function ratio(ours: number | undefined, theirs: number | undefined): number | undefined {
  return ours === undefined || !theirs ? undefined : ours / theirs;
}
