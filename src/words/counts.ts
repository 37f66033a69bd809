import { formatCount } from '../notes/wording.ts';

type Noun = (count: number) => string;

const noun =
  (one: string, several = `${one}s`): Noun =>
  (count) =>
    count === 1 ? one : several;

/** What is counted: one of them, or several. */
export const nouns = {
  note: noun('note'),
  ticker: noun('ticker'),
  firm: noun('firm'),
  rating: noun('rating'),
  target: noun('target'),
};

/** Returns a count and its noun: `1 note`, `2,345 notes`. */
export const counted = (count: number, noun: Noun) => `${formatCount(count)} ${noun(count)}`;
