import { dayOf } from '../notes/terms/dates.ts';
import type { Entry } from './entry.ts';
import { fieldsOf, rowsOf, textsOf } from './unknown-data.ts';

/**
 * Returns notes as they are served: in columns, because similar values compress best side by side. Each
 * ticker, firm and kind is stored once, and notes refer to it by its number.
 */
export function encodeEntries(entries: readonly Entry[]): object {
  const tickers = numbered(
    entries.map(({ ticker: { slug, symbol, company } }) => [slug, symbol, company]),
  );
  const firms = numbered(entries.map(({ firm: { slug, name } }) => [slug, name]));
  const kinds = numbered(
    entries.map(({ kind: { label, direction, words } }) => [label, direction, words]),
  );
  return {
    // The rest of nearly every id is in the other columns, so the day is enough.
    ids: entries.map((entry) =>
      entry.id === usualId(entry, entry.id) ? dayOf(entry.id) : entry.id,
    ),
    titles: entries.map(({ title }) => title),
    ticker: tickers.numbers,
    firm: firms.numbers,
    kind: kinds.numbers,
    facts: entries.map(({ facts }) => facts),
    upsides: entries.map(({ upside }) => upside),
    stances: entries.map(({ stance }) => stance),
    analysts: entries.map(({ analyst }) => analyst),
    tickers: tickers.distinct,
    firms: firms.distinct,
    kinds: kinds.distinct,
  };
}

/** Returns the notes in what was served, without anything else. */
export function decodeEntries(served: unknown): Entry[] {
  const fields = fieldsOf(served);
  const column = (name: string) => textsOf(fields[name]);
  /** Returns the rows to which a column refers by their numbers. */
  const referred = (name: string, table: string) => {
    const rows = rowsOf(fields[table]);
    return column(name).map((number) => rows[Number(number)] ?? []);
  };
  const [tickers, firms] = [referred('ticker', 'tickers'), referred('firm', 'firms')];
  const [kinds, facts] = [referred('kind', 'kinds'), rowsOf(fields['facts'])];
  const [titles, upsides] = [column('titles'), column('upsides')];
  const [stances, analysts] = [column('stances'), column('analysts')];
  return column('ids').map((said, at): Entry => {
    const [tickerSlug = '', symbol = '', company = ''] = tickers[at] ?? [];
    const [firmSlug = '', name = ''] = firms[at] ?? [];
    const [label = '', direction = 'none', words = ''] = kinds[at] ?? [];
    const ticker = { slug: tickerSlug, symbol, company };
    const firm = { slug: firmSlug, name };
    const id = said === dayOf(said) ? usualId({ ticker, firm }, said) : said;
    return {
      id,
      title: titles[at] ?? id,
      ticker,
      firm,
      kind: { label, direction, words },
      facts: facts[at] ?? [],
      upside: upsides[at] ?? '',
      stance: stances[at] ?? '',
      analyst: analysts[at] ?? '',
    };
  });
}

/** Returns the id that consists of a note's day, ticker and firm. Nearly every note has it. */
function usualId({ ticker, firm }: Pick<Entry, 'ticker' | 'firm'>, id: string): string {
  return `${dayOf(id)}-${ticker.slug}-${firm.slug}`;
}

/** Returns each distinct row once, and for each of the rows the number of its equal among them. */
function numbered(rows: readonly string[][]): { numbers: number[]; distinct: string[][] } {
  const keys = rows.map((row) => JSON.stringify(row));
  const byKey = new Map(keys.map((key, at) => [key, rows[at] ?? []]));
  const places = new Map([...byKey.keys()].map((key, place) => [key, place]));
  return { numbers: keys.map((key) => places.get(key) ?? 0), distinct: [...byKey.values()] };
}
