import { addDays, isDay } from '../terms/dates.ts';
import type { NoteRule } from './rule.ts';

export const publishedDate: NoteRule = {
  id: 'published-date',
  severity: 'error',
  what: 'A note is not published in the future. Tomorrow in UTC is accepted, because it has begun in the zones that are ahead.',
  why: 'A note dated tomorrow stays above all others until then, and is nearly always a slip in the month or the year.',
  examples: {
    passes: ['published: 2026-01-05'],
    fails: ['published: 2999-01-05', 'published: 2999-01-05T09:30:00-05:00'],
  },
  check({ note, today }) {
    if (note.day <= addDays(today, 1)) return [];
    const time = isDay(note.published) ? '' : note.published.slice(10);
    return {
      reason: `Unexpected day of publication ${note.day}, expected ${today} or before`,
      field: ['published'],
      label: 'in the future',
      help: `write the day on which it is published: \`published: ${today}${time}\``,
    };
  },
};
