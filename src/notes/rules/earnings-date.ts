import { addDays } from '../terms/dates.ts';
import type { NoteRule } from './rule.ts';

/** Companies report at least twice a year. A report further ahead is not the next one. */
const mostDaysAhead = 300;

export const earningsDate: NoteRule = {
  id: 'earnings-date',
  severity: 'warning',
  what: `The next earnings are on the day of publication or after it, and at most ${mostDaysAhead} days after.`,
  why: 'The page tells readers when to expect the next figures: a slip in the year sends them to the wrong one.',
  examples: {
    passes: [
      'published: 2026-01-05\nnextEarnings: 2026-01-05',
      'published: 2026-01-05\nnextEarnings: 2026-07-30',
    ],
    fails: [
      'published: 2026-01-05\nnextEarnings: 2025-03-25',
      'published: 2026-01-05\nnextEarnings: 2027-03-25',
    ],
  },
  check({ note }) {
    const { nextEarnings, day } = note;
    if (nextEarnings === undefined) return [];
    const last = addDays(day, mostDaysAhead);
    if (nextEarnings >= day && nextEarnings <= last) return [];
    const isPast = nextEarnings < day;
    const [sameYear, nextYear] = [0, 1].map(
      (more) => `${Number(day.slice(0, 4)) + more}${nextEarnings.slice(4)}`,
    );
    const meant = [sameYear, nextYear].find(
      (date) => date !== undefined && date >= day && date <= last,
    );
    return {
      reason: `Unexpected day of the next earnings ${nextEarnings}, expected ${isPast ? `${day} or after` : `${last} or before`}`,
      field: ['nextEarnings'],
      label: isPast ? 'before the note was published' : 'a company reports before that',
      help: meant
        ? `write \`nextEarnings: ${meant}\` if only the year is wrong, or delete the line`
        : 'check the date against the source, or delete the line',
    };
  },
};
