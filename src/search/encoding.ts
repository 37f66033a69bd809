import type { Headline } from './headlines.ts';
import type { Names } from './names.ts';

/** Returns names as they are served: rows without the names of their fields. */
export function encodeNames({ tickers, firms }: Names): object {
  return {
    tickers: tickers.map(({ slug, symbol, exchange, company, also }) => [
      slug,
      symbol,
      exchange,
      company,
      ...also,
    ]),
    firms: firms.map(({ slug, name, also }) => [slug, name, ...also]),
  };
}

/** Returns the names of what was served; what is no name is left out. */
export function decodeNames(served: unknown): Names {
  const tickers = rowsOf(served, 'tickers').flatMap(([slug, symbol, exchange, company, ...also]) =>
    slug && symbol && exchange && company ? [{ slug, symbol, exchange, company, also }] : [],
  );
  const firms = rowsOf(served, 'firms').flatMap(([slug, name, ...also]) =>
    slug && name ? [{ slug, name, also }] : [],
  );
  return { tickers, firms };
}

/** Returns headlines as they are served: columns, for what is alike compresses best side by side. */
export function encodeHeadlines(headlines: readonly Headline[]): object {
  return {
    ids: headlines.map(({ id }) => id),
    titles: headlines.map(({ title }) => title),
  };
}

/** Returns the headlines of what was served. */
export function decodeHeadlines(served: unknown): Headline[] {
  const titles = textsOf(fieldOf(served, 'titles'));
  return textsOf(fieldOf(served, 'ids')).map((id, at) => ({ id, title: titles[at] ?? id }));
}

function rowsOf(served: unknown, name: string): string[][] {
  const rows = fieldOf(served, name);
  return Array.isArray(rows) ? rows.map(textsOf) : [];
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
