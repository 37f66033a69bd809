import { type Archive, coveringFirms } from '../../archive.ts';
import type { Made } from '../../lazy.ts';
import { firmPages } from '../firm-page.ts';
import { listPages } from './letters.ts';

export type FirmListPage = Made<typeof firmList>;

/** Returns all firms that have a note, by their names, A to Z. */
export function firmList(archive: Archive) {
  const pages = listPages(coveringFirms(archive), {
    nameOf: ({ name }) => name,
    sizeOf: ({ notes }) => notes.length,
    entryOf: (firm) => {
      const { slug, name, notes, ratings, actions } = firmPages(firm, archive).page;
      const [latest] = actions;
      if (!latest) throw new Error(`No notes of ${name}.`);
      const { tickers, shares } = ratings;
      return { slug, name, notes, tickers, shares, latest };
    },
  });
  const withoutNote = [...archive.coverage.values()].filter(({ notes }) => notes.length === 0);
  return pages.map(({ letter, make }) => ({
    letter,
    make: () => ({
      ...make(),
      /** The names of the firms that have no note yet; only on the list's own page. */
      others: letter ? [] : withoutNote.map(({ name }) => name),
    }),
  }));
}
