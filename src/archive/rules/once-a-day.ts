import { secondNoteHelp } from '../../notes/rules/file-name.ts';
import { utcDay } from '../../notes/terms/dates.ts';
import { type ArchiveProblem, type ArchiveRule, type Entry, whereIs } from './rule.ts';

export const onceADay: ArchiveRule = {
  id: 'once-a-day',
  severity: 'error',
  what: 'One firm acts once on one ticker on one day. A second note for the same three says which one it replaces.',
  why: 'Two notes for one action would be counted as two votes, and readers could not know which one holds. This holds for all names of a firm.',
  examples: {
    passes: [
      ['published: 2026-01-05', 'published: 2026-01-06'],
      ['published: 2026-01-05', 'published: 2026-01-05\nfirm: Example Bank'],
      ['firm: Example Bank', 'firm: Example\nreplaces: 2026-01-05-fixt-example-bank'],
      [
        'published: 2026-01-05',
        'published: 2026-01-05\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
    ],
    fails: [['firm: Example Bank', 'firm: Example']],
  },
  check({ entries: all, firms, now }) {
    // Of all names of a firm.
    const days = Map.groupBy(all, ({ note }) => `${firms.slugOf(note)} ${note.day}`);
    return [...days.values()].flatMap((entries): ArchiveProblem[] => {
      if (entries.length < 2) return [];
      // The note with the firm's own name counts as the first, whichever was written first.
      const isAlias = ({ note, firm }: Entry) =>
        Number(firm !== undefined && note.firm !== firm.name);
      const notes = entries
        .toSorted((a, b) => isAlias(a) - isAlias(b) || (a.note.id < b.note.id ? -1 : 1))
        .map(({ note }) => note);
      const seen = new Map<string, (typeof notes)[number]>();
      return notes.flatMap((note): ArchiveProblem | [] => {
        // Of the notes that replace nothing, a day has only one.
        const place = note.replaces ?? '';
        const first = seen.get(place);
        if (!first) {
          seen.set(place, note);
          return [];
        }
        const latest = notes.findLast(({ id }) => id !== note.id) ?? first;
        return {
          note,
          field: [note.replaces ? 'replaces' : 'firm'],
          reason: `Unexpected second note of ${note.firm} on ${note.ticker} on ${note.day}, expected one: the first is ${whereIs(first, 'ticker')}`,
          label: 'has a note on this ticker and day already',
          help: secondNoteHelp(note, latest.id, utcDay(now)),
        };
      });
    });
  },
};
