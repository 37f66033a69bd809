/** A ticker: a symbol is unique only within its exchange. */
export interface Ticker {
  exchange: string;
  symbol: string;
}

/**
 * Exchanges of the United States. Their symbols never clash at one time, so their slugs are the
 * bare symbol; a company that moves between them keeps its page.
 */
const usExchanges = new Set([
  'NASDAQ',
  'NYSE',
  'NYSEARCA',
  'NYSEAMERICAN',
  'AMEX',
  'BATS',
  'CBOE',
  'OTC',
  'OTCQB',
  'OTCQX',
]);

/** `EXCHANGE:SYMBOL`. The symbol may hold digits, dots and hyphens: `HKEX:0700`, `NYSE:BRK.B`. */
export const tickerPattern = /^([A-Z]{2,12}):([A-Z0-9](?:[A-Z0-9.-]{0,10}[A-Z0-9])?)$/;

/** Returns the ticker of a text such as `NASDAQ:KC`, or undefined when it is none. */
export function parseTicker(text: string): Ticker | undefined {
  const match = tickerPattern.exec(text);
  return match?.[1] && match[2] ? { exchange: match[1], symbol: match[2] } : undefined;
}

/**
 * Returns the part of a URL that names the ticker: the symbol in lower case for exchanges of the
 * United States (`kc`, `brk.b`), else `exchange-symbol` (`hkex-0700`), so that a slug never changes
 * when another exchange's symbol arrives.
 */
export function tickerSlug({ exchange, symbol }: Ticker): string {
  const name = usExchanges.has(exchange) ? symbol : `${exchange}-${symbol}`;
  return name.toLowerCase();
}
