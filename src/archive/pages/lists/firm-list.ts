import { type Archive, coveringFirms } from '../../archive.ts';
import { firmPages } from '../firm-page.ts';
import { listPages } from './letters.ts';

export type FirmListPage = ReturnType<typeof firmList>['first'];

/** Returns all firms that have a note, by their names, A to Z, and the names of those that have none yet. */
export function firmList(archive: Archive) {
  const firms = coveringFirms(archive);
  return {
    ...listPages(firms, {
      nameOf: ({ name }) => name,
      sizeOf: ({ notes }) => notes.length,
      entryOf: (firm) => {
        const { slug, name, notes, ratings, actions } = firmPages(firm, archive).page;
        const [latest] = actions;
        if (!latest) throw new Error(`No notes of ${name}.`);
        const { tickers, shares } = ratings;
        return { slug, name, notes, tickers, shares, latest };
      },
    }),
    others: [...archive.coverage.values()].flatMap(({ name, notes }) =>
      notes.length === 0 ? [name] : [],
    ),
  };
}
