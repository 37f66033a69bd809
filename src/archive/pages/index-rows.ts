import type { Archive } from '../archive.ts';
import type { Lazy } from '../lazy.ts';
import { type IndexPage, indexPages } from './index-pages.ts';
import { type DayRows, groupByDay, rowsOf } from './rows.ts';

/** One page of the index, with its notes by day. */
export type IndexPageRows = Omit<IndexPage<never>, 'items'> & {
  days: DayRows[];
  /**
   * How many notes all pages have. Only the first page says it, because a numbered page never
   * changes.
   */
  total: number | undefined;
};

/** Returns the pages of the index, the newest notes' first. */
export function indexPageRows(archive: Archive, size: number): Lazy<IndexPageRows, 'number'>[] {
  return indexPages(archive.notes, size).map(({ items, ...page }) => ({
    number: page.number,
    make: () => ({
      ...page,
      days: groupByDay(rowsOf(items, archive.firms)),
      total: page.number === undefined ? archive.notes.length : undefined,
    }),
  }));
}
