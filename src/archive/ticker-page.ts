import type { Day } from '../notes/dates.ts';
import type { Direction } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import { isQuantitativeSystem } from '../notes/rules/quantitative-system.ts';
import { stanceRank } from '../notes/stance.ts';
import { type Archive, firmSlugOf, type TickerNotes } from './archive.ts';
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
import { type NoteRow, rowOf } from './rows.ts';
import { stanceOf } from './stance-of.ts';
import { type MedianStep, medianSteps } from './target-steps.ts';
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
    | 'action'
    | 'direction'
    | 'rating'
    | 'priceTarget'
    | 'priceTargetAction'
    | 'upside'
  > {
  firmSlug: string;
  price: number | undefined;
  /** The place of the rating from best (0) to worst (4), to sort by: words have no order of their own. */
  rank: number | undefined;
}

/** The targets in one currency over time. */
export interface TargetRecord {
  currency: string;
  /** Oldest first. */
  targets: TargetPoint[];
  /** The prices that notes cite, oldest first, one a day and amount. */
  prices: { day: Day; amount: number }[];
  medians: MedianStep[];
  /** How many targets are in other currencies. */
  others: { currency: string; count: number }[];
}

/** One target, as published. */
export interface TargetPoint {
  day: Day;
  amount: number;
  firm: string;
  action: Note['action'];
  /** Of the rating: which way the target went is plain to see. */
  direction: Direction;
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
    notes: notes.slice(0, tickerNotes).map(rowOf),
  };
}

function historyRow(note: Note, firms: Firms): HistoryRow {
  const { id, day, firm, action, direction, rating, priceTarget, priceTargetAction, upside } =
    rowOf(note);
  const word = rating?.to;
  return {
    id,
    day,
    firm,
    firmSlug: firmSlugOf(note, firms),
    action,
    direction,
    rating,
    priceTarget,
    priceTargetAction,
    price: note.price,
    upside,
    rank: word === undefined ? undefined : stanceRank(stanceOf({ word, firm, day }, firms)),
  };
}

/** @param main the currency to show; without one, that of the most targets */
function targetRecord(
  notes: readonly Note[],
  { main, on, firms }: { main: string | undefined; on: Day; firms: Firms },
): TargetRecord | undefined {
  const oldestFirst = notes.filter(({ firm }) => !isQuantitativeSystem(firm)).toReversed();
  const points = oldestFirst.flatMap((note): (TargetPoint & { currency: string })[] => {
    const { to, currency } = note.priceTarget ?? {};
    if (to === undefined || currency === undefined) return [];
    const { day, firm, action } = note;
    return [{ day, amount: to, firm, action, direction: ratingDirection(action), currency }];
  });
  const counts = countBy(points.map(({ currency }) => currency));
  const currency = main ?? counts[0]?.currency;
  if (currency === undefined) return undefined;
  return {
    currency,
    targets: points
      .filter((point) => point.currency === currency)
      .map(({ currency: _, ...point }) => point),
    prices: pricesOf(oldestFirst, currency),
    medians: medianSteps(notes, { currency, until: on, firms }),
    others: counts.filter((other) => other.currency !== currency),
  };
}

function ratingDirection(action: Note['action']): Direction {
  return action === 'upgrade' ? 'up' : action === 'downgrade' ? 'down' : 'none';
}

function pricesOf(notes: readonly Note[], currency: string): TargetRecord['prices'] {
  const prices = new Map<string, { day: Day; amount: number }>();
  for (const { day, price, priceTarget } of notes) {
    if (price === undefined || priceTarget?.currency !== currency) continue;
    prices.set(`${day} ${price}`, { day, amount: price });
  }
  return [...prices.values()];
}

function countBy(currencies: readonly string[]): { currency: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts]
    .map(([currency, count]) => ({ currency, count }))
    .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}
