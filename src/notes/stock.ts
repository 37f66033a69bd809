import type * as z from 'zod';
import { type ParsedFile, type PlainFile, parsePlainFile, type RecordFile } from './record-file.ts';
import { stockSchema } from './schema/stock-schema.ts';
import type { Day } from './terms/dates.ts';
import { tickerOf, tickerSlug } from './terms/ticker.ts';

/** What a stock's file adds to its notes: other names and tickers, splits, companies that had its symbol before. */
export interface Stock extends z.output<typeof stockSchema>, PlainFile {}

/** Returns the stock in a file, and every problem that the file has. Never throws. */
export function parseStock(file: RecordFile): ParsedFile<Stock> {
  return parsePlainFile(stockSchema, file, ({ ticker }) => ({
    expected: `stocks/${slugOf(ticker)}.md`,
  }));
}

/** Returns the slug of a ticker that the schema has accepted. */
export function slugOf(ticker: string): string {
  return tickerSlug(tickerOf({ ticker }));
}

/** Returns the company's name on a day. */
export function nameOn({ company, aliases = [] }: Stock, on: Day): string {
  return lastBefore(aliases, on)?.name ?? company;
}

/** Returns the stock's ticker on a day. */
export function tickerOn({ ticker, formerTickers = [] }: Stock, on: Day): string {
  return lastBefore(formerTickers, on)?.ticker ?? ticker;
}

/** Returns the one that was in use on a day; undefined if all had ended by then. */
export function lastBefore<Ended extends { until?: Day | undefined }>(
  all: readonly Ended[],
  on: Day,
): Ended | undefined {
  return all
    .filter(({ until }) => until !== undefined && on <= until)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))[0];
}

/**
 * Returns the number by which to divide a figure of one day to compare it with a later day's: 4 if one share
 * became four in between, 1 without a split.
 */
export function splitBetween(
  stock: Pick<Stock, 'splits'> | undefined,
  day: Day,
  later: Day,
): number {
  return Object.entries(stock?.splits ?? {})
    .filter(([on]) => day < on && on <= later)
    .reduce((factor, [, ratio]) => factor * splitFactor(ratio), 1);
}

/** Returns how many shares one became: `4:1` is 4. */
function splitFactor(ratio: string): number {
  const [now, before] = ratio.split(':').map(Number);
  return (now ?? 1) / (before ?? 1);
}
