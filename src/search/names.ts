import { analystsOf } from '../archive/analysts.ts';
import { type Archive, coveringFirms, tickerOf } from '../archive/archive.ts';
import type { FoundAnalyst } from './analysts.ts';

export interface NamedTicker {
  slug: string;
  symbol: string;
  exchange: string;
  company: string;
  /** Names of the company in older notes and in its file, and symbols that it had. */
  also: string[];
}

export interface NamedFirm {
  slug: string;
  name: string;
  /** Other names that it has or had. */
  also: string[];
}

export interface Names {
  tickers: readonly NamedTicker[];
  firms: readonly NamedFirm[];
  analysts: readonly FoundAnalyst[];
}

/**
 * Returns the names of an archive: tickers in the order of their slugs, the firms that have a note, and the
 * analysts. A new note changes them only where it brings a ticker, a firm, an analyst or a name that is new.
 */
export function namesOf(archive: Pick<Archive, 'notes' | 'tickers' | 'coverage'>): Names {
  const tickers = [...archive.tickers.values()].map(({ slug, ticker, company, stock, notes }) => ({
    slug,
    ...ticker,
    company,
    also: others(company, [
      ...notes.map((note) => note.company),
      ...(stock?.aliases ?? []).map(({ name }) => name),
      ...(stock?.formerTickers ?? []).map((former) => tickerOf(former).symbol),
    ]),
  }));
  const firms = coveringFirms(archive).map(({ slug, name, firm, notes }) => ({
    slug,
    name,
    also: others(name, [
      ...(firm?.aliases ?? []).map((alias) => alias.name),
      ...notes.map((note) => note.firm),
    ]),
  }));
  const analysts = [...analystsOf(archive).values()].map(({ slug, name }) => ({ slug, name }));
  return { tickers, firms, analysts };
}

/** Sorted, so that the order of publication changes nothing. */
function others(name: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((other) => other !== name).sort();
}
