import { nearest } from '../../notes/terms/nearest.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const replaces: ArchiveRule = {
  id: 'replaces',
  severity: 'error',
  what: 'A note replaces another note of the same firm on the same ticker and day.',
  why: 'The replaced note no longer counts, so a wrong id would take away a note that holds.',
  examples: {
    passes: [
      [
        'published: 2026-01-05',
        'published: 2026-01-05\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
    ],
    fails: [
      ['replaces: 2026-01-05-fixt-fixture-securities'],
      ['firm: Example Bank', 'firm: Example\nreplaces: 2026-01-05-fixt-exampel-bank'],
      [
        'published: 2026-01-05',
        'published: 2026-01-06\nreplaces: 2026-01-05-fixt-fixture-securities',
      ],
    ],
  },
  check: eachNote(({ note }, { entries, firms, byId }) => {
    if (note.replaces === undefined) return undefined;
    const beside = entries
      .map((entry) => entry.note)
      .filter(({ id, day }) => id !== note.id && day === note.day)
      .filter((other) => firms.slugOf(other) === firms.slugOf(note))
      .map(({ id }) => id);
    if (beside.includes(note.replaces)) return undefined;
    const near = nearest(note.replaces, beside) ?? beside[0];
    const known = byId.get(note.replaces);
    const label = !known
      ? 'there is no such note'
      : known === note
        ? 'this very note'
        : `a note of ${known.firm} on ${known.ticker} on ${known.day}`;
    return {
      field: ['replaces'],
      reason: `Unexpected note \`${note.replaces}\` as \`replaces\`, expected one of ${note.firm} on ${note.ticker} on ${note.day}`,
      label,
      help: near
        ? `write \`replaces: ${near}\``
        : 'delete the line: there is no other note to replace; a later note says in its own fields what it changes',
    };
  }),
};
