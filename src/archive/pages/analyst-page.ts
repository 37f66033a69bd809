import { type AnalystNotes, analystSlug } from '../analysts.ts';
import type { Archive } from '../archive.ts';
import type { Made } from '../lazy.ts';
import { notesByTicker, standings } from '../standing/firm-ratings.ts';
import { type CoverageRow, coverageRow, coverageSize } from './firm-page.ts';
import { indexPages } from './index-pages.ts';
import { rowsOf } from './rows.ts';

/** Notes on one page of an analyst's history; the first page has up to twice as many, less one. */
export const analystNotes = 50;

/** One page of an analyst's notes, newest first; undefined numbers are those of `IndexPage`. */
export type AnalystPage = Made<typeof analystPages>;

/** Returns the pages of an analyst, the newest notes' first. */
export function analystPages(analyst: AnalystNotes, archive: Archive) {
  const { slug, name, notes } = analyst;
  return indexPages(notes, analystNotes).map(({ items, ...page }) => ({
    number: page.number,
    make: () => ({
      ...page,
      slug,
      name,
      firms: firmsOf(analyst, archive),
      total: notes.length,
      /** Only on the first page. */
      coverage: page.number === undefined ? coverageOf(analyst, archive) : [],
      items: rowsOf(items, archive.firms),
    }),
  }));
}

/** Returns the firms that the notes name the analyst with, the latest first. */
function firmsOf({ notes }: AnalystNotes, { firms }: Archive) {
  const byFirm = [...Map.groupBy(notes, firms.slugOf)];
  return byFirm.map(([slug, [latest]]) => ({ slug, name: latest?.firm ?? '' }));
}

/**
 * Returns where the analyst's latest firm stands on the analyst's stocks: those for which no
 * later note of the firm names somebody else. The rating is the firm's, so notes that name nobody
 * count too, and are said to be the firm's.
 */
function coverageOf({ slug, notes }: AnalystNotes, archive: Archive): CoverageRow[] {
  const firm = archive.coverage.get(archive.firms.slugOf(notes[0]));
  if (!firm) return [];
  const own = [...notesByTicker(firm)].filter(
    ([, ofTicker]) => ofTicker.map(analystSlug).find((named) => named !== undefined) === slug,
  );
  return standings(own, archive)
    .slice(0, coverageSize)
    .map((row) => ({ ...coverageRow(row), isUnsigned: row.rating.note.analyst === undefined }));
}
