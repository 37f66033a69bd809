import type { Note } from '../../src/notes/note.ts';
import { expectedId } from '../../src/notes/rules/file-name.ts';
import { dayOf } from '../../src/notes/terms/dates.ts';

/** Returns a note as if it had been parsed: a right one, with some of its parts replaced. */
export function makeNote(parts: Partial<Note> = {}): Note {
  const fields = {
    title: 'Fixture Securities Upgrades Example Corp to Buy',
    published: '2026-01-05',
    ticker: 'NYSE:FIXT',
    company: 'Example Corp',
    firm: 'Fixture Securities',
    action: 'upgrade' as const,
    ...parts,
  };
  const day = dayOf(fields.published);
  const id = expectedId({ ...fields, day });
  return {
    day,
    id,
    path: `ratings/${day.slice(0, 4)}/${id}.md`,
    hasBody: false,
    hash: id,
    lines: {},
    links: [],
    warnings: [],
    ...fields,
  };
}
