import { pagerWords } from './shell.ts';

/** The list of all weeks. */
export const digestsWords = {
  description: 'Every week with analyst rating actions, and in it every day.',
  note: 'Every week with rating actions, the day on which it begins, and how many actions it has.',
  feed: 'RSS feed for the days',
  week: (week: number, day: string, total: number) => ['', `Week ${week}`, `, from ${day} · ${total}`],
};

/** A day or a week in tables. */
export const digestWords = {
  ofDay: (day: string, counts: string) => `Analyst ratings of ${day}. ${counts}.`,
  ofWeek: (days: string, counts: string) => `Analyst ratings of the week of ${days}. ${counts}.`,
  days: 'Days',
  weeks: 'Weeks',
  note: (firm: string, company: string) => `${firm} on ${company}`,
  change: 'change',
  largest: (shown: number, total: number) => `The ${shown} with the largest changes, of ${total}.`,
  othersOfDay: 'All are in the list of the day’s notes, below.',
  othersOfWeek: 'All are in the digests of the days, above.',
};

/** The list of all notes of a day that has more than its digest shows. */
export const dayListWords = {
  heading: 'All notes of the day',
  title: (day: string, number: number) => `All notes of ${day}${pagerWords.place(number)}`,
  ofDay: 'All notes of',
  description: (actions: string, day: string, number: number, pages: number) => `All ${actions} of ${day}, page ${number} of ${pages}.`,
  note: (actions: string, number: number, pages: number) => `${actions}, page ${number} of ${pages}.`,
};
