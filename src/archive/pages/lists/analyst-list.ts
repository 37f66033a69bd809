import { analystsOf } from '../../analysts.ts';
import type { Archive } from '../../archive.ts';
import type { Made } from '../../lazy.ts';
import { rowOf } from '../rows.ts';
import { listPages } from './letters.ts';

export type AnalystListPage = Made<typeof analystList>;

/** Returns all analysts by their names, A to Z. */
export function analystList(archive: Archive) {
  return listPages('analysts', [...analystsOf(archive).values()], {
    nameOf: ({ name }) => name,
    sizeOf: ({ notes }) => notes.length,
    entryOf: ({ slug, name, notes }) => ({
      slug,
      name,
      notes: notes.length,
      latest: rowOf(notes[0], archive.firms),
    }),
  });
}
