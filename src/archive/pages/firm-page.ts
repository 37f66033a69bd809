import { descending } from 'd3-array';
import { onceFor } from '../../notes/terms/once-for.ts';
import type { Archive, FirmNotes } from '../archive.ts';
import { firmRatings, notesByTicker, type Standing, standings } from '../standing/firm-ratings.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { rowsOf } from './rows.ts';

export const firmActions = 10;

/** Tickers on one page of coverage. The first page has up to twice as many, less one. */
export const coverageSize = 50;

/** Where a firm stands on one ticker. */
export interface CoverageRow extends ReturnType<typeof coverageRow> {
  /** Whether the latest note names nobody; only on an analyst's page. */
  isUnsigned?: boolean;
}

/** One page of coverage, latest notes first. Undefined numbers mean what they mean in `IndexPage`. */
export type CoveragePage = IndexPage<CoverageRow> & Pick<FirmNotes, 'slug' | 'name'>;

/** All that a firm's page shows, except the text of its file, which is rendered with the page. */
export type FirmPage = ReturnType<typeof firmPages>['page'];

/**
 * Returns the page of a firm, and the further pages of what it covers. How many there are depends on
 * the standings, so both are made together, and once.
 */
export const firmPages = onceFor(makePages);

function makePages(covering: FirmNotes, archive: Archive) {
  const { slug, name, firm, notes } = covering;
  const all = standings(notesByTicker(covering), archive);
  const pageOf = (page: IndexPage<CoverageRow>): CoveragePage => ({ slug, name, ...page });
  const [coverage, ...further] = indexPages(all.map(coverageRow), coverageSize);
  return {
    page: {
      slug,
      name,
      file: firm && { path: firm.path, hash: firm.hash },
      aliases: firm?.aliases ?? [],
      /** The newest first. */
      ladders: (firm?.ladders ?? []).toSorted((a, b) => descending(a.from ?? '', b.from ?? '')),
      notes: notes.length,
      ratings: firmRatings(all),
      coverage: pageOf(coverage),
      actions: rowsOf(notes.slice(0, firmActions), archive.firms),
    },
    further: further.map(pageOf),
  };
}

/** Returns a row of the table of coverage. */
export function coverageRow({ slug, symbol, company, rating }: Standing) {
  const { note, target, word } = rating;
  const { id, day } = note;
  /** Why the rating is not counted; undefined if it is. */
  const leftOut = rating.isCounted ? undefined : rating.why;
  return { slug, symbol, company, word, leftOut, target, id, day };
}
