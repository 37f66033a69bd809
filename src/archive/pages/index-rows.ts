import type { Archive } from '../archive.ts';
import type { Made } from '../lazy.ts';
import { indexPages } from './index-pages.ts';
import { groupByDay, rowsOf } from './rows.ts';

/** One page of the index, with its notes by day. */
export type IndexPageRows = Made<typeof indexPageRows>;

/** Returns the pages of the index, the newest notes' first. */
export function indexPageRows({ notes, firms }: Pick<Archive, 'notes' | 'firms'>, size: number) {
  return indexPages(notes, size).map(({ items, ...page }) => ({
    number: page.number,
    make: () => ({
      ...page,
      days: groupByDay(rowsOf(items, firms)),
      /** Of all pages. Only the first page says it, because a numbered page never changes. */
      total: page.number === undefined ? notes.length : undefined,
    }),
  }));
}
