import { formatCount } from '../notes/wording.ts';

/** What is counted. */
type Noun = 'note' | 'ticker' | 'firm' | 'analyst' | 'rating' | 'target' | 'new note' | 'more new note';

/** Returns the noun for a count that stands beside it: `note`, `notes`. */
export const nounFor = (count: number, noun: Noun) => (count === 1 ? noun : `${noun}s`);

/** Returns the noun for a count with the space before it, for a table whose wide form has no room for it. */
export const unitFor = (count: number, noun: Noun) => `\u00a0${nounFor(count, noun)}`;

/** Returns a count and its noun: `1 note`, `2,345 notes`. No line ends between them. */
export const counted = (count: number, noun: Noun) => formatCount(count) + unitFor(count, noun);
