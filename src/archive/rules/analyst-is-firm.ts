import { wordKey } from '../../notes/terms/word-key.ts';
import { type ArchiveRule, eachNote } from './rule.ts';

export const analystIsFirm: ArchiveRule = {
  id: 'analyst-is-firm',
  severity: 'warning',
  what: 'The analyst is a person, not a house.',
  why: 'Some vendors put the firm into a field that they call “analyst”.',
  examples: {
    passes: [['analyst: The Name of a Person']],
    fails: [['analyst: Fixture Securities'], ['analyst: Example Bank']],
  },
  check: eachNote(({ note }, { firms }) => {
    const { analyst } = note;
    if (analyst === undefined) return undefined;
    if (wordKey(analyst) !== wordKey(note.firm) && !firms.find(analyst, note.day)) return undefined;
    return {
      field: ['analyst'],
      reason: `Unexpected firm \`${analyst}\` as the analyst, expected a person`,
      label: 'a house',
      help: 'write the name of the person, or delete the line if it is not known',
    };
  }),
};
