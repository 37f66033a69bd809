import Papa from 'papaparse';
import * as z from 'zod';
import { attempt } from '../notes/terms/attempt.ts';
import { parseTicker } from '../notes/terms/ticker.ts';
import { companyKey } from './company-key.ts';

export interface Listed {
  /** `NASDAQ:KC`. */
  ticker: string;
  company: string;
}

/** A list of stocks from outside the archive, with exchanges and names. */
export interface Directory {
  /** Returns the stocks of a symbol, one for each exchange that has it. */
  find(symbol: string): readonly Listed[];
  named(company: string): readonly Listed[];
  all: readonly Listed[];
}

export function indexDirectory(all: readonly Listed[]): Directory {
  const bySymbol = Map.groupBy(all, ({ ticker }) =>
    symbolKey(ticker.slice(ticker.indexOf(':') + 1)),
  );
  let byName: Map<string, Listed[]> | undefined;
  return {
    all,
    find: (symbol) => bySymbol.get(symbolKey(symbol)) ?? [],
    named: (company) => {
      byName ??= Map.groupBy(all, (one) => companyKey(one.company));
      return byName.get(companyKey(company)) ?? [];
    },
  };
}

/** `BRK-B`, `BRK/B` and `BRK.B` are one class of shares. */
function symbolKey(symbol: string): string {
  return symbol.trim().toUpperCase().replace(/[-/]/g, '.');
}

/** The SEC's `company_tickers_exchange.json`. */
const secFile = z.object({ fields: z.array(z.string()), data: z.array(z.array(z.unknown())) });

const columns = {
  symbol: ['symbol', 'ticker', 'act symbol', 'nasdaq symbol'],
  exchange: ['exchange', 'exchange name', 'market'],
  company: ['name', 'company', 'company name', 'security name', 'title'],
};

/**
 * Returns the stocks in a directory's file: the SEC's `company_tickers_exchange.json` as it is,
 * or a CSV with a symbol, an exchange and a name in each row. It leaves out rows that lack one of
 * these, or whose symbol no note could have. Undefined if the file is neither.
 */
export function parseDirectory(text: string): Listed[] | undefined {
  const isJson = /^\s*\{/.test(text);
  const rows = isJson
    ? secRows(text)
    : Papa.parse<string[]>(text.trim(), { skipEmptyLines: true }).data;
  const [head = [], ...data] = rows ?? [];
  const at = (names: readonly string[]) =>
    head.findIndex((name) => names.includes(name.trim().toLowerCase()));
  const [symbol, exchange, company] = [
    at(columns.symbol),
    at(columns.exchange),
    at(columns.company),
  ];
  if (symbol < 0 || exchange < 0 || company < 0) return undefined;
  return data.flatMap((row) => {
    const place =
      row[exchange]
        ?.trim()
        .toUpperCase()
        .replace(/[^A-Z]/g, '') ?? '';
    const ticker = `${place}:${symbolKey(row[symbol] ?? '')}`;
    const name = row[company]?.trim() ?? '';
    return name && parseTicker(ticker) ? [{ ticker, company: name }] : [];
  });
}

function secRows(text: string): string[][] | undefined {
  const { data: file } = secFile.safeParse(attempt(() => JSON.parse(text)));
  return file && [file.fields, ...file.data.map((row) => row.map((value) => String(value ?? '')))];
}
