import { firmSlug } from '../notes/terms/slug.ts';
import type { Named } from './names.ts';
import { fieldsOf, rowsOf, textsOf } from './unknown-data.ts';

/**
 * Returns names as they are served: as rows without field names, and without any slug that follows from
 * the name.
 */
export function encodeNames(names: readonly Named[]): object {
  const ofKind = (wanted: Named['kind']) => names.filter(({ kind }) => kind === wanted);
  return {
    tickers: names.flatMap(({ slug, name, also, ticker }) => {
      if (!ticker) return [];
      const { symbol, exchange } = ticker;
      return [[slug === symbol.toLowerCase() ? '' : slug, symbol, exchange, name, ...also]];
    }),
    firms: ofKind('firm').map(({ slug, name, also }) => [slug, name, ...also]),
    analysts: ofKind('analyst').map(({ name }) => name),
  };
}

/** Returns the names in what was served, without anything else. */
export function decodeNames(served: unknown): Named[] {
  const fields = fieldsOf(served);
  const tickers = rowsOf(fields['tickers']).flatMap(
    ([slug, symbol, exchange, name, ...also]): Named | [] =>
      symbol && exchange && name
        ? {
            kind: 'ticker',
            slug: slug || symbol.toLowerCase(),
            name,
            also,
            ticker: { symbol, exchange },
          }
        : [],
  );
  const firms = rowsOf(fields['firms']).flatMap(([slug, name, ...also]): Named | [] =>
    slug && name ? { kind: 'firm', slug, name, also } : [],
  );
  const analysts = textsOf(fields['analysts']).map(
    (name): Named => ({ kind: 'analyst', slug: firmSlug(name), name, also: [] }),
  );
  return [...tickers, ...firms, ...analysts.filter(({ slug }) => slug)];
}
