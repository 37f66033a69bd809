import type { Archive } from '../archive.ts';
import { byLetter, type Letter } from './letters.ts';
import { type NoteRow, rowOf } from './rows.ts';

/** One ticker in the list of all. */
export interface TickerEntry {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  notes: number;
  latest: NoteRow;
}

/** Returns all tickers by the first letter of their symbols, A to Z, then those with digits. */
export function tickerGroups(archive: Archive): Letter<TickerEntry>[] {
  const entries = [...archive.tickers.values()].flatMap(
    ({ slug, ticker, company, notes }): TickerEntry[] =>
      notes[0]
        ? [
            {
              slug,
              ...ticker,
              company,
              notes: notes.length,
              latest: rowOf(notes[0], archive.firms),
            },
          ]
        : [],
  );
  entries.sort((a, b) => compare(a.symbol, b.symbol) || compare(a.slug, b.slug));
  return byLetter(entries, ({ symbol }) => symbol);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
