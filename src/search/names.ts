import { analystsOf } from '../archive/analysts.ts';
import { type Archive, coveringFirms, tickerOf } from '../archive/archive.ts';
import type { Ticker } from '../notes/terms/ticker.ts';
import type { FoundAnalyst } from './analysts.ts';

export interface NamedTicker extends Ticker {
  slug: string;
  company: string;
  /** The company's names in older notes and in its file, and its former symbols. */
  also: string[];
}

export interface NamedFirm {
  slug: string;
  name: string;
  /** Its other names, of today and of before. */
  also: string[];
}

export interface Names {
  tickers: readonly NamedTicker[];
  firms: readonly NamedFirm[];
  analysts: readonly FoundAnalyst[];
}

/**
 * Returns the names of an archive: tickers in the order of their slugs, the firms that have a note, and
 * the analysts. A new note changes them only if it names a ticker, a firm or an analyst for the first
 * time, or under a new name.
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

/** Names are sorted, so that the order of publication does not matter. */
function others(name: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((other) => other !== name).sort();
}
