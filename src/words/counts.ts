import { formatCount } from '../notes/wording.ts';

/** What is counted. */
type Noun = 'note' | 'ticker' | 'firm' | 'analyst' | 'rating' | 'target' | 'more new note';

/** Returns the noun for a count that stands beside it: `note`, `notes`. */
export const nounFor = (count: number, noun: Noun) => (count === 1 ? noun : `${noun}s`);

/** Returns a count and its noun: `1 note`, `2,345 notes`. */
export const counted = (count: number, noun: Noun) => `${formatCount(count)} ${nounFor(count, noun)}`;
