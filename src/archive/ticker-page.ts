import type { Day } from '../notes/dates.ts';
import type { Note } from '../notes/note.ts';
import { stanceRank } from '../notes/stance.ts';
import type { Archive, TickerNotes } from './archive.ts';
import { type Consensus, consensusOf } from './consensus.ts';
import type { Firms } from './firms.ts';
import {
  exchangeOf,
  type FormerName,
  formerNames,
  type Listing,
  listingFinder,
} from './listings.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type NoteRow, rowOf, rowsOf } from './rows.ts';
import { stanceOf } from './stance-of.ts';
import { type TargetRecord, targetRecord } from './target-record.ts';
import { asOf } from './window.ts';

/** All that a ticker's page shows. */
export interface TickerPage {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  /** Other names of the company and other exchanges in older notes. */
  former: { companies: FormerName[]; exchanges: FormerName[] };
  /** Other tickers of the same company. */
  listings: Listing[];
  /** The newest note's card. */
  card: RatingCard;
  consensus: Consensus;
  /** Undefined where no note states a target. */
  targets: TargetRecord | undefined;
  /** The ticker's history, newest first. */
  history: HistoryRow[];
  /** The newest of the notes, to read: the history links to all. */
  notes: NoteRow[];
}

/** What the table of the history shows of a note. */
export interface HistoryRow
  extends Pick<
    NoteRow,
    | 'id'
    | 'day'
    | 'firm'
    | 'firmSlug'
    | 'action'
    | 'direction'
    | 'rating'
    | 'priceTarget'
    | 'priceTargetAction'
    | 'upside'
  > {
  price: number | undefined;
  /** The place of the rating from best (0) to worst (4), to sort by: words have no order of their own. */
  rank: number | undefined;
}

/** Notes that a ticker's page lists with their headlines, below the table of all. */
export const tickerNotes = 10;

/** Returns the page of each ticker. */
export function tickerPages(archive: Archive): TickerPage[] {
  const on = asOf(archive);
  const listingsOf = listingFinder(archive);
  return on === undefined
    ? []
    : [...archive.tickers.values()].map((ticker) =>
        tickerPage(ticker, archive.firms, on, listingsOf),
      );
}

function tickerPage(
  ticker: TickerNotes,
  firms: Firms,
  on: Day,
  listingsOf: ReturnType<typeof listingFinder>,
): TickerPage {
  const { slug, company, notes } = ticker;
  const [latest] = notes;
  // A ticker is in the archive because a note names it.
  if (!latest) throw new Error(`No notes on ${slug}.`);
  const consensus = consensusOf(notes, on, firms);
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
    targets: targetRecord(notes, { main: consensus.targets[0]?.currency, on, firms }),
    history: notes.map((note) => historyRow(note, firms)),
    notes: rowsOf(notes.slice(0, tickerNotes), firms),
  };
}

function historyRow(note: Note, firms: Firms): HistoryRow {
  const { id, day, firm, firmSlug, action, direction, rating, priceTarget, ...row } = rowOf(
    note,
    firms,
  );
  const word = rating?.to;
  return {
    id,
    day,
    firm,
    firmSlug,
    action,
    direction,
    rating,
    priceTarget,
    priceTargetAction: row.priceTargetAction,
    price: note.price,
    upside: row.upside,
    rank: word === undefined ? undefined : stanceRank(stanceOf({ word, firm, day }, firms)),
  };
}
