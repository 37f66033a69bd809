import type { Note } from '../notes/note.ts';
import { lastBefore, type Stock, slugOf } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';

/** A company whose symbol is another's now. */
export interface EarlierCompany {
  company: string;
  /** The last day on which the symbol was its. */
  until: Day;
  /** The stock that has the symbol now. */
  now: Stock;
}

/** Finds stocks by the tickers that they have and had. */
export interface Stocks {
  /** Returns the slug of the stock that had a ticker on a day. */
  slugOf(ticker: string, on: Day): string;
  /** Returns the stock of a slug; undefined where it has no file. */
  at(slug: string): Stock | undefined;
  /** Returns the company that had a symbol before the one that has it now, by its own slug. */
  earlier(slug: string): EarlierCompany | undefined;
  all: readonly Stock[];
}

/** Returns the stocks, found by their tickers. */
export function indexStocks(files: readonly Stock[]): Stocks {
  const all = [...files].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const bySlug = new Map(all.map((stock) => [stock.slug, stock]));
  const former = Map.groupBy(
    all.flatMap(({ slug, formerTickers = [] }) =>
      formerTickers.map(({ ticker, until }) => ({ slug, was: slugOf(ticker), until })),
    ),
    ({ was }) => was,
  );
  const earlier = new Map(
    all.flatMap((now) =>
      (now.earlierCompanies ?? []).map(({ company, until }): [string, EarlierCompany] => [
        earlierSlug(now.slug, until),
        { company, until, now },
      ]),
    ),
  );
  return {
    slugOf: (ticker, on) => {
      const slug = slugOf(ticker);
      const renamed = lastBefore(former.get(slug) ?? [], on);
      if (renamed) return renamed.slug;
      const before = lastBefore(bySlug.get(slug)?.earlierCompanies ?? [], on);
      return before ? earlierSlug(slug, before.until) : slug;
    },
    at: (slug) => bySlug.get(slug),
    earlier: (slug) => earlier.get(slug),
    all,
  };
}

/**
 * Returns the slug of a company whose symbol is another's now: its last day tells them apart. No symbol is as
 * long, so it is no other ticker's.
 */
export function earlierSlug(slug: string, until: Day): string {
  return `${slug}-until-${until}`;
}

/**
 * Returns notes with the slugs of their stocks, where these are not those of their tickers. Such a note has
 * another hash: what is made of it depends on the stock's file, too.
 */
export function placeNotes(notes: readonly Note[], stocks: Stocks): readonly Note[] {
  if (stocks.all.length === 0) return notes;
  return notes.map((note) => {
    const stock = stocks.slugOf(note.ticker, note.day);
    if (note.stock === stock || stock === slugOf(note.ticker)) return note;
    return { ...note, stock, hash: `${note.hash} ${stock}` };
  });
}
