import { sum } from 'd3-array';
import type { TickerNotes } from '../archive/archive.ts';
import { byYear } from '../archive/order.ts';
import type { Consensus } from '../archive/standing/consensus.ts';
import * as urls from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import type { AllRatings, RatingEntry, TickerRatings, YearRatings } from './data-schema.ts';

/** What the files of the open data say about the site. */
export interface DataSite {
  /** What the operator allows others to do with the data; undefined if the operator names no licence. */
  licence: { text: string; url: string | undefined } | undefined;
  /** Returns a path of the site as a whole address. */
  absolute(path: string): string;
}

/** The most ratings in the file of all. Older ones are in the files of their years. */
export const mostInOneFile = 5000;

/** Returns the years with notes, newest first as the notes, and the number of notes in each. */
export function countYears(notes: readonly Note[]): { year: string; total: number }[] {
  return [...byYear(notes)].map(([year, { length: total }]) => ({ year, total }));
}

/**
 * Returns the file of all ratings.
 *
 * @param ratings the newest, at most `mostInOneFile`
 * @param years every year with ratings
 */
export function allRatings(
  ratings: RatingEntry[],
  years: { year: string; total: number }[],
  site: DataSite,
): AllRatings {
  const total = sum(years, (year) => year.total);
  return {
    ...header(site),
    total,
    complete: ratings.length === total,
    years: years.map((year) => ({
      ...year,
      json: site.absolute(urls.yearData(year.year, 'json')),
      csv: site.absolute(urls.yearData(year.year, 'csv')),
    })),
    ratings,
  };
}

/** Returns the file of one year. */
export function yearRatings(year: string, ratings: RatingEntry[], site: DataSite): YearRatings {
  return { ...header(site), year, ratings };
}

/** Returns the file of one ticker. */
export function tickerRatings(
  { slug, ticker, company }: Pick<TickerNotes, 'slug' | 'ticker' | 'company'>,
  { counts, targets }: Pick<Consensus, 'counts' | 'targets'>,
  ratings: RatingEntry[],
  site: DataSite,
): TickerRatings {
  return {
    ...header(site),
    ticker: `${ticker.exchange}:${ticker.symbol}`,
    exchange: ticker.exchange,
    symbol: ticker.symbol,
    company,
    url: site.absolute(urls.ticker(slug)),
    consensus: {
      stances: counts,
      targets: targets.map((target) => ({
        ...target,
        mean: sixDecimals(target.mean),
        median: sixDecimals(target.median),
      })),
    },
    ratings,
  };
}

/** Rounds an average, which may have endless decimals. */
function sixDecimals(amount: number): number {
  return Number(amount.toFixed(6));
}

function header({ licence, absolute }: DataSite) {
  return {
    schema: absolute(urls.dataSchema),
    licence: licence?.text,
    licenceUrl: licence?.url,
    notice: 'Information only, not investment advice.',
  };
}
