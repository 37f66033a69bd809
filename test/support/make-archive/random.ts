import { bisect, cumsum } from 'd3-array';

/** A stream of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** Returns a number from 0 up to, but not including, 1. */
  next(): number;
  /** Returns a whole number, both bounds included. */
  between(low: number, high: number): number;
  /** Returns whether something of this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/**
 * Returns the stream of a seed (mulberry32). What is made from it must use no `Math.log`, `Math.pow` and
 * the like: unlike the four operations and the root, their last digit may differ between machines.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
  };
}

/** Returns the seed of a text beside another seed (FNV-1a): each note's wording has a stream of its own. */
export function seedOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Returns a function that picks items as often as their weights say. */
export function weightedPick<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (random: Random) => Item {
  const sums = cumsum(items, weightOf);
  return (random) => {
    const at = random.next() * (sums.at(-1) ?? 0);
    const item = items[bisect(sums, at, 0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
}
