import { pagerWords } from './shell.ts';

/** The list of all corrections. */
export const correctionsWords = {
  note: 'Every correction, newest first: what a note said, what it says now, and why.',
  description: (site: string, number: number | undefined) => `Every correction of a note in ${site}${pagerWords.place(number)}, with its date and its reason.`,
  promise: [
    'A figure, a rating, a name or a date that was wrong is labelled, not quietly changed. The correction stays on its note for good, and the note keeps its address and its date. ',
    'RSS feed for corrections',
    '.',
  ],
  none: 'Nothing has been corrected so far.',
};
