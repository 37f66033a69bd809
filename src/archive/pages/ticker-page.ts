import type { Day } from '../../notes/terms/dates.ts';
import type { Archive, TickerNotes } from '../archive.ts';
import type { Lazy } from '../lazy.ts';
import { type Consensus, currentConsensus } from '../standing/consensus.ts';
import { type TargetHistory, targetHistory } from '../standing/target-history.ts';
import { asOf } from '../standing/window.ts';
import {
  exchangeOf,
  type FormerName,
  formerNames,
  type Listing,
  listingFinder,
} from './listings.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type NoteRow, rowsOf } from './rows.ts';
import { type TickerFacts, tickerFacts } from './ticker-facts.ts';
import { type HistoryPage, historyOf } from './ticker-history.ts';

export interface TickerPage {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  /** Other names of the company, and other exchanges, in older notes. */
  former: { companies: FormerName[]; exchanges: FormerName[] };
  /** Other tickers of the same company. */
  listings: Listing[];
  card: RatingCard;
  consensus: Consensus;
  facts: TickerFacts;
  /** Undefined where no note states a target. */
  targets: TargetHistory | undefined;
  history: HistoryPage;
  total: number;
  /** The newest notes, with their headlines. The history links to all. */
  notes: NoteRow[];
}

/** Notes that a ticker's page shows with their headlines: the latest, and those before it. */
export const tickerNotes = 11;

/** Up to how many notes a ticker's page shows just them: tables of so few would say all of it again. */
export const fewNotes = 2;

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
  const { firms } = archive;
  const { slug, company, notes } = ticker;
  const [latest] = notes;
  // A ticker is in the archive because a note names it.
  if (!latest) throw new Error(`No notes on ${slug}.`);
  const consensus = currentConsensus(ticker, archive);
  return {
    slug,
    ...ticker.ticker,
    company,
    former: {
      companies: formerNames(notes, (note) => note.company),
      exchanges: formerNames(notes, exchangeOf),
    },
    listings: listingsOf(ticker),
    card: ratingCard(latest, firms),
    consensus,
    facts: tickerFacts(notes, on, consensus),
    targets: targetHistory(notes, { main: consensus.targets[0]?.currency, on, firms }),
    history: historyOf(ticker, firms).first,
    total: notes.length,
    notes: rowsOf(notes.slice(0, tickerNotes), firms),
  };
}
