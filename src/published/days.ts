import type { Day } from '../notes/terms/dates.ts';
import * as wording from '../notes/wording.ts';
import { site } from '../site.config.ts';

/* Days as src/notes/wording.ts writes them, in the site's language. */

const { language } = site;

/** Returns a day for people: `February 10, 2026`. */
export const formatDay = (day: Day) => wording.formatDay(day, language);

/** Returns a day in the short form of tables: `Feb 10, 2026`. */
export const formatTableDay = (day: Day) => wording.formatTableDay(day, language);

/** Returns a day for places that state its year: `Feb 10`. */
export const formatShortDay = (day: Day) => wording.formatShortDay(day, language);

/** Returns the day's weekday: `Tuesday`. */
export const formatWeekday = (day: Day) => wording.formatWeekday(day, language);

/** Returns a span of days for people: `February 3 to 20, 2026`. */
export const formatDays = (first: Day, last: Day) => wording.formatDays(first, last, language);
