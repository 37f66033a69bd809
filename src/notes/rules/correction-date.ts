import { addDays } from '../terms/dates.ts';
import type { NoteRule } from './rule.ts';

export const correctionDate: NoteRule = {
  id: 'correction-date',
  severity: 'error',
  what: 'A correction is dated on the day of publication or after it, and not in the future.',
  why: 'Corrections are shown with their dates, and an impossible date makes the whole note doubtful.',
  examples: {
    passes: [
      'published: 2026-01-05\ncorrections: [{ date: 2026-01-05, was: $14, now: $15, why: A slip }]',
    ],
    fails: [
      'published: 2026-01-05\ncorrections: [{ date: 2025-01-06, was: $14, now: $15, why: A slip }]',
      'published: 2026-01-05\ncorrections: [{ date: 2999-01-06, was: $14, now: $15, why: A slip }]',
    ],
  },
  check({ note, today }) {
    return (note.corrections ?? []).flatMap(({ date }, index) => {
      const isEarly = date < note.day;
      if (!isEarly && date <= addDays(today, 1)) return [];
      return {
        reason: `Unexpected date of a correction ${date}, expected ${isEarly ? `${note.day} or after` : `${today} or before`}`,
        field: ['corrections', index, 'date'],
        label: isEarly ? 'before the note was published' : 'in the future',
        help: `write the day on which it was corrected, such as \`date: ${today}\``,
      };
    });
  },
};
