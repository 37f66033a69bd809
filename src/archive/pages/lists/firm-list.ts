import type { Day } from '../../../notes/terms/dates.ts';
import { type Archive, coveringFirms, stockSlug, tickerOf } from '../../archive.ts';
import type { RatingShare } from '../../standing/firm-ratings.ts';
import { firmPages } from '../firm-page.ts';
import { listPages } from './letters.ts';

/** One firm in the list of all. */
export interface FirmEntry {
  slug: string;
  name: string;
  notes: number;
  tickers: number;
  /** How many of its current ratings are on which side. */
  shares: Pick<RatingShare, 'side' | 'count'>[];
  latest: { id: string; day: Day; symbol: string; tickerSlug: string };
}

/** Returns all firms that have a note, by their names, A to Z, and the names of those that have none yet. */
export function firmList(archive: Archive) {
  const firms = coveringFirms(archive);
  return {
    ...listPages(firms, {
      nameOf: ({ name }) => name,
      sizeOf: ({ notes }) => notes.length,
      entryOf: (firm): FirmEntry => {
        const [latest] = firm.notes;
        if (!latest) throw new Error(`No notes of ${firm.name}.`);
        const { ratings } = firmPages(firm, archive).page;
        const ticker = tickerOf(latest);
        return {
          slug: firm.slug,
          name: firm.name,
          notes: firm.notes.length,
          tickers: ratings.tickers,
          shares: ratings.shares.map(({ side, count }) => ({ side, count })),
          latest: {
            id: latest.id,
            day: latest.day,
            symbol: ticker.symbol,
            tickerSlug: stockSlug(latest),
          },
        };
      },
    }),
    others: [...archive.coverage.values()].flatMap(({ name, notes }) =>
      notes.length === 0 ? [name] : [],
    ),
  };
}
