import { isDay, utcDay } from '../../notes/terms/dates.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

/** The most by which clocks differ. */
const tolerance = 5 * 60_000;

export const publishedTime: ArchiveRule = {
  id: 'published-time',
  severity: 'error',
  what: 'A note that says its time is not published in the future, by the clock of its own zone.',
  why: 'It would stand above all others with a time that readers have not reached. It is judged anew with each check, so a note that waits for its time is right once that has come. The examples are judged at noon in UTC on 1 July 2026.',
  examples: {
    passes: [
      ['published: 2026-07-01T07:30:00-04:00'],
      ['published: 2026-07-01T20:30:00+09:00'],
      ['published: 2026-07-02'],
    ],
    fails: [
      ['published: 2026-07-01T09:30:00-04:00'],
      ['published: 2026-07-01T23:30:00+09:00'],
      ['published: 2026-07-01T23:00Z'],
    ],
  },
  check: eachNote(({ note: { published, day } }, { now }) => {
    const yesterday = utcDay(new Date(now.getTime() - 86_400_000));
    if (day < yesterday || isDay(published)) return undefined;
    if (Date.parse(published) <= now.getTime() + tolerance) return undefined;
    return {
      field: ['published'],
      reason: `Unexpected time of publication ${published}, expected ${now.toISOString().slice(0, 16)}Z or before`,
      label: 'in the future',
      help: `write the time at which it is published, with its zone, or the day alone: \`published: ${day}\``,
    };
  }),
};
