import type { Archive, TickerNotes } from './archive.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type NoteRow, rowsOf } from './rows.ts';

/** All that a ticker's page shows. */
export interface TickerPage {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  /** The newest note's card. */
  card: RatingCard;
  /** The ticker's history, newest first. */
  history: NoteRow[];
  /** The newest of them, to read: the history links to all. */
  notes: NoteRow[];
}

/** Notes that a ticker's page lists with their headlines, below the table of all. */
export const tickerNotes = 10;

/** Returns the page of a ticker. */
export function tickerPage(archive: Archive, ticker: TickerNotes): TickerPage {
  const [latest] = ticker.notes;
  // A ticker is in the archive because a note names it.
  if (!latest) throw new Error(`No notes on ${ticker.slug}.`);
  const history = rowsOf(ticker.notes, archive.firms);
  return {
    slug: ticker.slug,
    symbol: ticker.ticker.symbol,
    exchange: ticker.ticker.exchange,
    company: ticker.company,
    card: ratingCard(latest, archive.firms),
    history,
    notes: history.slice(0, tickerNotes),
  };
}
