import type { Archive } from '../../archive.ts';
import type { Made } from '../../lazy.ts';
import { firmPages } from '../firm-page.ts';
import { rowOf } from '../rows.ts';
import { listPages } from './letters.ts';

export type FirmListPage = Made<typeof firmList>;

/** Returns all firms that have a note, by their names, A to Z. */
export function firmList(archive: Archive) {
  const { coverage, firms } = archive;
  const pages = listPages('firms', [...coverage.values()], {
    nameOf: ({ name }) => name,
    sizeOf: ({ notes }) => notes.length,
    entryOf: (firm) => {
      const { slug, name, notes, ratings } = firmPages(firm, archive).page;
      const { tickers, shares } = ratings;
      return { slug, name, notes, tickers, shares, latest: rowOf(firm.notes[0], firms) };
    },
  });
  const withoutNote = firms.all.filter(({ slug }) => !coverage.has(slug));
  return pages.map(({ make, ...page }) => ({
    ...page,
    make: () => ({
      ...make(),
      /** The names of the firms that have no note yet; only on the list's own page. */
      others: page.letter ? [] : withoutNote.map(({ name }) => name),
    }),
  }));
}
