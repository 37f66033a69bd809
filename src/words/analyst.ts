import { counted } from './counts.ts';
import { pagerWords } from './shell.ts';

/** The page of an analyst. */
export const analystWords = {
  description: (analyst: string, firm: string | undefined) => `Ratings by ${analyst}${firm ? `, ${firm}` : ''}: what the analyst covers, and every note.`,
  before: ', before that ',
  notes: (notes: number) => `${counted(notes, 'note')}. Analysts are told apart by their names alone.`,
  coverage: (analyst: string, firm: string) => `What ${analyst} covers for ${firm}, newest note first.`,
  ratingsBy: (analyst: string) => `Ratings by ${analyst}`,
  older: (number: number) => `Older notes, newest first. ${pagerWords.fromOldest(number)}`,
};
