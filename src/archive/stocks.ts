import type { Note } from '../notes/note.ts';
import { lastBefore, type Stock, slugOf } from '../notes/stock.ts';
import type { Day } from '../notes/terms/dates.ts';

/** A company whose symbol belongs to another one now. */
interface EarlierCompany {
  company: string;
  /** Its last day with the symbol. */
  until: Day;
  /** The stock that has the symbol now. */
  now: Stock;
}

/** Finds stocks by their present and former tickers. */
export interface Stocks {
  /** Returns the slug of the stock that had a ticker on a day. */
  slugOf(ticker: string, on: Day): string;
  /** Returns the stock of a slug; undefined if it has no file. */
  at(slug: string): Stock | undefined;
  /** Returns an earlier company of a symbol by its own slug. */
  earlier(slug: string): EarlierCompany | undefined;
  all: readonly Stock[];
}

/** Returns an index of stocks by ticker. */
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
 * Returns the slug of a company whose symbol belongs to another one now. Its last day tells the
 * two apart. No symbol is as long, so no ticker has the same slug.
 */
export function earlierSlug(slug: string, until: Day): string {
  return `${slug}-until-${until}`;
}

/**
 * Returns the notes, with the slug of the stock on those whose ticker has another slug. Such a
 * note gets another hash, because its pages depend on the stock's file too.
 */
export function placeNotes(notes: readonly Note[], stocks: Stocks): readonly Note[] {
  if (stocks.all.length === 0) return notes;
  return notes.map((note) => {
    const stock = stocks.slugOf(note.ticker, note.day);
    if (note.stock === stock || stock === slugOf(note.ticker)) return note;
    return { ...note, stock, hash: `${note.hash} ${stock}` };
  });
}
