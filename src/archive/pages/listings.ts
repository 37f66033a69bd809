import type { Note } from '../../notes/note.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import { type Archive, type TickerNotes, tickerOf } from '../archive.ts';

/** A name or an exchange that older notes on a ticker have, and the last day of it. */
export interface FormerName {
  name: string;
  until: Day;
}

/**
 * Returns the values that notes on a ticker have and its newest note has not, latest first. No note says whether a
 * company was renamed or its symbol went to another company, so neither do we.
 *
 * @param notes newest first
 */
export function formerNames(
  notes: readonly Note[],
  readName: (note: Note) => string,
): FormerName[] {
  const lastUses = new Map<string, Day>();
  for (const note of notes) {
    const name = readName(note);
    if (!lastUses.has(name)) lastUses.set(name, note.day);
  }
  return [...lastUses].slice(1).map(([name, until]) => ({ name, until }));
}

export function exchangeOf(note: Pick<Note, 'ticker'>): string {
  return tickerOf(note).exchange;
}

/** A ticker of the same company. */
export interface Listing extends Ticker {
  slug: string;
}

/**
 * Returns a function that finds a ticker's other listings: the tickers whose newest notes spell the company
 * exactly as its own does. Similar names are not enough, because that would merge different companies.
 */
export function listingFinder({
  tickers,
}: Pick<Archive, 'tickers'>): (ticker: Pick<TickerNotes, 'slug' | 'company'>) => Listing[] {
  const byCompany = new Map<string, Listing[]>();
  for (const { slug, ticker, company } of tickers.values()) {
    const listing = { slug, ...ticker };
    const same = byCompany.get(company);
    if (same) same.push(listing);
    else byCompany.set(company, [listing]);
  }
  return ({ slug, company }) =>
    (byCompany.get(company) ?? []).filter((listing) => listing.slug !== slug);
}
