import { analystsOf } from '../archive/analysts.ts';
import type { Archive } from '../archive/archive.ts';
import type { Ticker } from '../notes/terms/ticker.ts';
import { tickerOf } from '../notes/terms/ticker.ts';

/** What is found by its name: a ticker, a firm or an analyst, each with a page. */
export interface Named {
  kind: 'ticker' | 'firm' | 'analyst';
  slug: string;
  /** The company's, if it is a ticker. */
  name: string;
  /** Its other names, of today and of before, and a ticker's former symbols. */
  also: readonly string[];
  /** Only a ticker's. */
  ticker?: Ticker;
}

/**
 * Returns the names of an archive: tickers in the order of their slugs, the firms that have a note, and
 * the analysts. A new note changes them only if it names a ticker, a firm or an analyst for the first
 * time, or under a new name.
 */
export function namesOf(archive: Pick<Archive, 'notes' | 'tickers' | 'coverage'>): Named[] {
  const tickers = [...archive.tickers.values()].map(
    ({ slug, ticker, company, stock, notes }): Named => ({
      kind: 'ticker',
      slug,
      name: company,
      also: others(company, [
        ...notes.map((note) => note.company),
        ...(stock?.aliases ?? []).map(({ name }) => name),
        ...(stock?.formerTickers ?? []).map((former) => tickerOf(former).symbol),
      ]),
      ticker,
    }),
  );
  const firms = [...archive.coverage.values()].map(
    ({ slug, name, firm, notes }): Named => ({
      kind: 'firm',
      slug,
      name,
      also: others(name, [
        ...(firm?.aliases ?? []).map((alias) => alias.name),
        ...notes.map((note) => note.firm),
      ]),
    }),
  );
  const analysts = [...analystsOf(archive).values()].map(
    ({ slug, name }): Named => ({ kind: 'analyst', slug, name, also: [] }),
  );
  return [...tickers, ...firms, ...analysts];
}

/** Names are sorted, so that the order of publication does not matter. */
function others(name: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((other) => other !== name).sort();
}
