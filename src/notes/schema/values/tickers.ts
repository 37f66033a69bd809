import { exchangeNamed } from '../../terms/exchanges.ts';
import {
  isIsin,
  isReutersCode,
  parseTicker,
  type Ticker,
  tickerOfSuffix,
  usualTicker,
} from '../../terms/ticker.ts';
import type { Refusal } from './refusal.ts';

export function refuseTicker(value: string): Refusal | undefined {
  const isNumber = isIsin(value.replace(/^.*[:\s]/, ''));
  if (!isNumber && parseTicker(value)) return undefined;
  if (isNumber || isReutersCode(value))
    return {
      expected: 'EXCHANGE:SYMBOL, such as NASDAQ:KC',
      label: isNumber ? 'an ISIN' : 'a code of Reuters',
      help: 'write the symbol under which the exchange trades it, and the exchange before it',
    };
  const said = value
    .toUpperCase()
    .replace(/[()[\]$]+/g, ' ')
    .trim()
    .replace(/ EQUITY$/, '');
  const meant = tickerMeant(said.replace(/(?<=[^:\s])[. ]US$/, ''));
  const bare = meant ? undefined : withLikelyExchange(said);
  return {
    expected: 'EXCHANGE:SYMBOL, such as NASDAQ:KC',
    label: bare ? 'the exchange is missing' : 'not an exchange, a colon and a symbol',
    fix: meant && `${meant.exchange}:${meant.symbol}`,
    help: bare
      ? `put the exchange that lists it in front, as in \`ticker: ${bare.exchange}:${bare.symbol}\``
      : undefined,
  };
}

/** What Bloomberg puts after a symbol where it means any exchange of a country, and the one that is most likely. */
const countries: ReadonlyMap<string, string | undefined> = new Map([
  ['US', undefined],
  ['CN', 'TSX'],
  ['GR', 'XETRA'],
  ['IN', 'NSE'],
  ['JP', 'TSE'],
  ['AU', 'ASX'],
]);

/** Returns the ticker that a symbol alone, `KC`, or with a country, `KC US`, may have; undefined for any other text. */
export function withLikelyExchange(said: string): Ticker | undefined {
  const [, own = '', country = ''] =
    /^([^:\s]+) ([A-Z]{2})$/.exec(said.replace(/\.US$/, ' US')) ?? [];
  const isOwn = countries.has(country);
  const symbol = (isOwn ? own : said).replace(/\/|-(?=[A-Z]{1,2}$)/, '.');
  const usual = /^\d+$/.test(symbol) ? 'HKEX' : symbol.includes('.') ? 'NYSE' : 'NASDAQ';
  return parseTicker(`${countries.get(country) ?? usual}:${symbol}`);
}

/** Returns the ticker that was meant, if an exchange is named, `Nasdaq / KC`, or implied by a suffix, `VOD.L`. */
function tickerMeant(said: string): Ticker | undefined {
  const suffixed = tickerOfSuffix(said);
  if (suffixed) return suffixed;
  const [, exchange = '', colon = '', symbol = ''] =
    /^([^:]+?)(\s*:\s*)(\S+(?: [A-Z]{1,2})?)$/.exec(said) ??
    /^(.+?)(\s*\/\s*|\s+)(\S+)$/.exec(said) ??
    [];
  const code = exchangeNamed(exchange)?.code ?? (colon.includes(':') ? exchange : '');
  const ticker = parseTicker(`${code}:${symbol.replace(/[/ ]/, '.')}`);
  return ticker && usualTicker(ticker);
}
