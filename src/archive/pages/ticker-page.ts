import type { Day } from '../../notes/terms/dates.ts';
import type { Ticker } from '../../notes/terms/ticker.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Lazy } from '../lazy.ts';
import { type Consensus, currentConsensus } from '../standing/consensus.ts';
import { ofOneCompany } from '../standing/one-company.ts';
import { type Split, splitsOf } from '../standing/splits.ts';
import { type TargetHistory, targetHistory } from '../standing/target-history.ts';
import { asOf } from '../standing/window.ts';
import { earlierSlug } from '../stocks.ts';
import { type FormerName, formerOf, type Listing, listingFinder } from './listings.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type NoteRow, rowsOf } from './rows.ts';
import { type TickerFacts, tickerFacts } from './ticker-facts.ts';
import { type HistoryPage, historyOf } from './ticker-history.ts';

export interface TickerPage extends Ticker, Pick<TickerNotes, 'slug' | 'company'> {
  /** What the company and its ticker were called before. */
  former: FormerName[];
  /** Companies that had the symbol before, the latest first. */
  earlier: EarlierEntry[];
  /**
   * The company that has the symbol now, and this one's last day with it; undefined if this one
   * still has it.
   */
  now: { slug: string; company: string; until: Day } | undefined;
  /** Other tickers of the same company. */
  listings: Listing[];
  card: RatingCard;
  consensus: Consensus;
  facts: TickerFacts;
  /** Names in notes that count for nothing, because they may be on another company. */
  uncounted: string[];
  /** Oldest first. */
  splits: Split[];
  /** Undefined if no note states a target. */
  targets: TargetHistory | undefined;
  history: HistoryPage;
  total: number;
  /** The newest notes, with their headlines. The history links to all. */
  notes: NoteRow[];
}

/** Notes that a ticker's page shows with their headlines: the latest, and those before it. */
export const tickerNotes = 11;

/** Up to this many notes, a ticker's page shows no tables, which would only repeat the notes. */
export const fewNotes = 2;

/** A company that had the symbol before. */
interface EarlierEntry {
  company: string;
  until: Day;
  /** Undefined if there is no note on it. */
  slug: string | undefined;
}

export function tickerPages(archive: Archive): Lazy<TickerPage, 'slug'>[] {
  const on = asOf(archive);
  const listingsOf = listingFinder(archive);
  return on === undefined
    ? []
    : [...archive.tickers.values()].map((ticker) => ({
        slug: ticker.slug,
        make: () => tickerPage(ticker, archive, on, listingsOf),
      }));
}

function tickerPage(
  ticker: TickerNotes,
  archive: Archive,
  on: Day,
  listingsOf: ReturnType<typeof listingFinder>,
): TickerPage {
  const { slug, company, stock, notes } = ticker;
  const { firms } = archive;
  const own = ofOneCompany(notes, stock);
  const consensus = currentConsensus(ticker, archive);
  return {
    slug,
    ...ticker.ticker,
    company,
    former: formerOf(ticker),
    earlier: earlierOf(ticker, archive),
    now: nowOf(ticker, archive),
    listings: listingsOf(ticker),
    card: ratingCard(notes[0], firms),
    consensus,
    facts: tickerFacts(own.notes, on, consensus, stock),
    uncounted: own.others,
    splits: splitsOf(stock, on),
    targets: targetHistory(own.notes, {
      main: consensus.targets[0]?.currency,
      on,
      firms,
      stock,
    }),
    history: historyOf(ticker, firms, on).first,
    total: notes.length,
    notes: rowsOf(notes.slice(0, tickerNotes), firms),
  };
}

function earlierOf({ slug, stock }: TickerNotes, { tickers }: Archive): EarlierEntry[] {
  return (stock?.earlierCompanies ?? [])
    .map(({ company, until }) => {
      const own = earlierSlug(slug, until);
      return { company, until, slug: tickers.has(own) ? own : undefined };
    })
    .sort((a, b) => (a.until < b.until ? 1 : -1));
}

function nowOf({ slug, until }: TickerNotes, { stocks }: Archive): TickerPage['now'] {
  const now = stocks.earlier(slug)?.now;
  return now && until ? { slug: now.slug, company: now.company, until } : undefined;
}
