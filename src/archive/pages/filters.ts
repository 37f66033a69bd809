import { priceTargetAction } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import type { Action, PriceTargetAction } from '../../notes/schema/schema.ts';
import { priceTargetWords } from '../../notes/wording.ts';
import type { Archive } from '../archive.ts';
import type { Made } from '../lazy.ts';
import { indexPages } from './index-pages.ts';
import { groupByDay, rowsOf } from './rows.ts';

export interface Filter {
  /** The page's name, and the text of its link. */
  name: string;
  /** What the page lists: a sentence without its full stop. */
  description: string;
  has(note: Pick<Note, 'action' | 'priceTarget'>): boolean;
}

/** The filters of the index, in the order of their links. Their names are parts of addresses. */
export const filters = {
  upgrades: {
    name: 'Upgrades',
    description: 'Ratings that a firm raised',
    has: byAction('upgrade'),
  },
  downgrades: {
    name: 'Downgrades',
    description: 'Ratings that a firm lowered',
    has: byAction('downgrade'),
  },
  initiations: {
    name: 'Initiations',
    description: 'Coverage that a firm began, or took up again',
    has: byAction('initiate', 'resume'),
  },
  'target-raises': {
    name: `Targets ${priceTargetWords.raise}`,
    description: 'Price targets that a firm raised, whatever it did with its rating',
    has: byTarget('raise'),
  },
  'target-cuts': {
    name: `Targets ${priceTargetWords.lower}`,
    description: 'Price targets that a firm lowered, whatever it did with its rating',
    has: byTarget('lower'),
  },
  'coverage-ended': {
    name: 'Coverage ended',
    description: 'Coverage that a firm suspended or terminated',
    has: byAction('suspend', 'terminate'),
  },
} satisfies Record<string, Filter>;

export type FilterSlug = keyof typeof filters;
export const filterSlugs = Object.keys(filters) as FilterSlug[]; // its own keys

function byAction(...actions: Action[]): Filter['has'] {
  return ({ action }) => actions.includes(action);
}

function byTarget(action: PriceTargetAction): Filter['has'] {
  return (note) => priceTargetAction(note) === action;
}

/** One page of the index, with its notes by day. */
export type RatingsPage = Made<typeof ratingsPages>;

/**
 * Returns the pages of the index, or of one filter, the newest notes' first. A filter that matches
 * nothing has one page, which says so.
 */
export function ratingsPages(
  { notes, firms }: Pick<Archive, 'notes' | 'firms'>,
  filter: FilterSlug | undefined,
  size: number,
) {
  const listed = filter ? notes.filter(filters[filter].has) : notes;
  return indexPages(listed, size).map(({ items, ...page }) => ({
    number: page.number,
    make: () => ({
      ...page,
      days: groupByDay(rowsOf(items, firms)),
      /** Of all pages. Only the first page says it, because a numbered page never changes. */
      total: page.number === undefined ? listed.length : undefined,
    }),
  }));
}
