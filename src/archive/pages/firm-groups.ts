import type { Archive } from '../archive.ts';
import { byLetter, type Letter } from './letters.ts';
import { type NoteRow, rowOf } from './rows.ts';

/** One firm in the list of all. */
export interface FirmEntry {
  slug: string;
  name: string;
  notes: number;
  /** Its latest action; undefined for a firm that only a file names. */
  latest: NoteRow | undefined;
}

/** Returns all firms by the first letter of their names: those with notes, and those with a file alone. */
export function firmGroups(archive: Archive): Letter<FirmEntry>[] {
  const entries = [...archive.coverage.values()].map(({ slug, name, notes }): FirmEntry => {
    const [latest] = notes;
    return {
      slug,
      name,
      notes: notes.length,
      latest: latest && rowOf(latest, archive.firms),
    };
  });
  return byLetter(entries, ({ name }) => name);
}
