import { exchangeNamed, exchangeOfSuffix } from './exchanges.ts';

/** A ticker: a symbol is unique only within its exchange. */
export interface Ticker {
  exchange: string;
  symbol: string;
}

/** `EXCHANGE:SYMBOL`. The symbol may hold digits, dots, hyphens and `&`: `HKEX:0700`, `NYSE:BRK.B`, `NSE:M&M`. */
export const tickerPattern = /^([A-Z][A-Z0-9]{1,11}):([A-Z0-9](?:[A-Z0-9.&-]{0,10}[A-Z0-9])?)$/;

/** Returns the ticker in a text such as `NASDAQ:KC`; undefined for any other text. */
export function parseTicker(text: string): Ticker | undefined {
  const match = tickerPattern.exec(text);
  return match?.[1] && match[2] ? { exchange: match[1], symbol: match[2] } : undefined;
}

/** Returns the ticker of a note or a stock, which its schema has accepted. */
export function tickerOf({ ticker }: { ticker: string }): Ticker {
  const [exchange = '', symbol = ''] = ticker.split(':');
  return { exchange, symbol };
}

/** Bloomberg's suffixes that mean a single exchange. Others mean any exchange of a country, as `US` does. */
const bloombergCodes: ReadonlyMap<string, string> = new Map(
  'UN=NYSE UW=NASDAQ UQ=NASDAQ UR=NASDAQ UA=NYSEAMERICAN UP=NYSEARCA LN=LSE HK=HKEX JT=TSE GY=XETRA FP=EPA NA=AMS BB=EBR SM=BME IM=BIT SE=SWX SW=SWX SS=STO DC=CPH FH=HEL NO=OSL AT=ASX SP=SGX CT=TSX'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** Returns the ticker of a symbol as Reuters and Yahoo write it, `VOD.L`, or Bloomberg, `VOD LN`; undefined without a known suffix. */
export function tickerOfSuffix(text: string): Ticker | undefined {
  const [, symbol = '', mark, suffix = ''] = /^(.+)([. ])([A-Z]+)$/.exec(text) ?? [];
  const code = mark === ' ' ? bloombergCodes.get(suffix) : exchangeOfSuffix(suffix)?.code;
  const ticker = code && parseTicker(`${code}:${symbol.replace('/', '.')}`);
  return ticker ? usualTicker(ticker) : undefined;
}

/**
 * Returns whether a text is a code of Reuters with a small letter for the kind of share: `BRKb.N`. What stands before
 * that letter is often no symbol of the exchange: `ADSGn.DE` is XETRA:ADS.
 */
export function isReutersCode(text: string): boolean {
  return /[A-Z\d]_?[a-z]+\.[A-Z]{1,3}$/.test(text);
}

/** Returns whether a text is an ISIN, `US0378331005`, which names a security on any exchange. */
export function isIsin(text: string): boolean {
  return /^[A-Z]{2}[A-Z\d]{9}\d$/.test(text);
}

/**
 * Returns a ticker in its usual form, whatever the source calls the exchange or puts before a class of shares:
 * `LON:VOD` is `LSE:VOD`, `NYSE:BRK-B` is `NYSE:BRK.B`, `HKEX:700` is `HKEX:0700`.
 */
export function usualTicker(ticker: Ticker): Ticker {
  const named = exchangeNamed(ticker.exchange);
  if (!named) return ticker;
  const [, bare, suffix = ''] = /^(.+)\.([A-Z]+)$/.exec(ticker.symbol) ?? [];
  const isOwn = exchangeOfSuffix(suffix) === named || (named.isAmerican && suffix === 'US');
  const own = isOwn ? bare : undefined;
  const symbol = own ?? ticker.symbol;
  // Some call Toronto's exchange as others call Tokyo's, where every symbol begins with a digit.
  const exchange = named.code === 'TSE' && /^\D/.test(symbol) ? exchangeNamed('TSX') : named;
  const { code, beforeClass } = exchange ?? named;
  return {
    exchange: code,
    symbol: code === 'HKEX' ? fourDigits(symbol) : inClass(symbol, beforeClass),
  };
}

function fourDigits(symbol: string): string {
  return /^\d+$/.test(symbol) ? symbol.replace(/^0+/, '').padStart(4, '0') : symbol;
}

function inClass(symbol: string, before: '.' | '-' | undefined): string {
  return before ? symbol.replace(/[.-](?=[A-Z]{1,2}$)/, before) : symbol;
}

/**
 * Returns the part of an address that names the ticker. For exchanges of the United States it is the symbol in
 * lower case (`kc`, `brk.b`): their symbols never clash, so a company that moves between them keeps its page.
 * Otherwise it is `exchange-symbol` (`hkex-0700`), so no slug changes when another exchange's symbol arrives.
 */
export function tickerSlug({ exchange, symbol }: Ticker): string {
  const known = exchangeNamed(exchange);
  // What was published never moves: these two go by another code today.
  const isBare =
    exchange === 'AMEX' || exchange === 'BATS' || (known?.isAmerican && known.code === exchange);
  const name = isBare ? symbol : `${exchange}-${symbol}`;
  return name.toLowerCase().replaceAll('&', '-and-');
}
