import { formatCount } from '../notes/wording.ts';
import { pagerWords } from './shell.ts';

/** The list of all ratings, and those of one action. */
export const ratingsWords = {
  /** The index, and the list below each note. */
  more: (section: string) => `More from ${section}`,
  actions: 'Analyst rating actions',
  every: (total: number) => (total === 1 ? 'One rating' : `All ${formatCount(total)} ratings`),
  newestFirst: (what: string) => `${what}, newest first.`,
  titleOfPage: (name: string, number: number, days: string) => `${name}${pagerWords.place(number)}: ${days}`,
  description: (what: string, number: number | undefined, days: string) => `${what}, newest first${pagerWords.place(number)}${days && `: ${days}`}.`,
  byAction: 'Ratings by action',
  all: 'All',
  none: 'There are no such ratings yet.',
};

/** The choice among the rows of one page. */
export const refineWords = {
  filter: 'Filter this page',
  direction: 'Direction',
  all: 'All',
  up: 'Upgrades, targets raised',
  down: 'Downgrades, targets lowered',
  none: 'Other actions',
  everywhere: 'Search all ratings',
};

/** How many of the rows of the page are chosen. */
export const refinedWords = { shown: (shown: number, total: number) => `${shown} of the ${total} on this page.` };

/** A day among the notes. */
export const dayWords = {
  continued: ', continued',
  more: (count: number) => [`${formatCount(count)} more of this day are in `, 'its digest', '.'],
};
