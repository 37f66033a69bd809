import type { Archive, TickerNotes } from '../archive.ts';
import type { Made } from '../lazy.ts';
import { currentConsensus } from '../standing/consensus.ts';
import { ofOneCompany } from '../standing/one-company.ts';
import { splitsOf } from '../standing/splits.ts';
import { targetHistory } from '../standing/target-history.ts';
import { asOf } from '../standing/window.ts';
import { earlierSlug } from '../stocks.ts';
import { formerOf, listingFinder } from './listings.ts';
import { ratingCard } from './rating-card.ts';
import { rowsOf } from './rows.ts';
import { tickerFacts } from './ticker-facts.ts';
import { historyOf } from './ticker-history.ts';

export type TickerPage = Made<typeof tickerPages>;

/** The most notes that a ticker's page shows with their headlines below its tables. */
export const tickerNotes = 10;

/** Up to this many notes, a ticker's page shows no tables, which would only repeat the notes. */
export const fewNotes = 2;

export function tickerPages(archive: Archive) {
  const { tickers, firms } = archive;
  const on = asOf(archive);
  const listingsOf = listingFinder(archive);
  return [...tickers.values()].map((ticker) => {
    const { slug, company, stock, notes } = ticker;
    const make = () => {
      const own = ofOneCompany(notes, stock);
      const consensus = currentConsensus(ticker, archive);
      const main = consensus.targets[0]?.currency;
      return {
        slug,
        ...ticker.ticker,
        company,
        /** What the company and its ticker were called before. */
        former: formerOf(ticker),
        earlier: earlierOf(ticker, archive),
        now: nowOf(ticker, archive),
        listings: listingsOf(ticker),
        /** Of the latest note. */
        card: ratingCard(notes[0], firms),
        consensus,
        facts: tickerFacts(own.notes, on, consensus, stock),
        /** Names in notes that count for nothing, because they may be on another company. */
        uncounted: own.others,
        splits: splitsOf(stock, on),
        /** Undefined if no note states a target. */
        targets: targetHistory(own.notes, { main, on, firms, stock }),
        history: historyOf(ticker, firms, on).first,
        total: notes.length,
        /** The notes before the latest, with their headlines. The history links to all. */
        earlierNotes: rowsOf(notes.slice(1, 1 + tickerNotes), firms),
      };
    };
    return { slug, make };
  });
}

/** Returns the companies that had the symbol before, the latest first; without a slug if no note is on them. */
function earlierOf({ slug, stock }: TickerNotes, { tickers }: Archive) {
  return (stock?.earlierCompanies ?? [])
    .map(({ company, until }) => {
      const own = earlierSlug(slug, until);
      return { company, until, slug: tickers.has(own) ? own : undefined };
    })
    .sort((a, b) => (a.until < b.until ? 1 : -1));
}

/**
 * Returns the company that has the symbol now, and this one's last day with it; undefined if this
 * one still has it.
 */
function nowOf({ slug, until }: TickerNotes, { stocks }: Archive) {
  const now = stocks.earlier(slug)?.now;
  return now && until ? { slug: now.slug, company: now.company, until } : undefined;
}
