import type { Note } from '../../notes/note.ts';
import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import { type Archive, type TickerNotes, tickerOf } from '../archive.ts';

/** Another name or exchange that notes on a ticker have, and the last day on which one had it. */
export interface FormerName {
  name: string;
  until: Day;
}

/**
 * Returns the values that a ticker's notes have but its newest one has not, the latest first. Whether a
 * company took another name or a symbol passed to another company, no note says: nor does this.
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

/** Returns the exchange that a note names. */
export function exchangeOf(note: Pick<Note, 'ticker'>): string {
  return tickerOf(note).exchange;
}

/** A ticker of the same company. */
export interface Listing extends Ticker {
  slug: string;
}

/**
 * Returns how to find a ticker's other listings: the tickers whose newest notes spell the company exactly
 * as its own newest does. A likeness of names is not enough: it would merge what is two companies.
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
