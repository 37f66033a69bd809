import { currenciesIn } from '../terms/amount.ts';
import { isDay, isZonedDateTime, nearestDay } from '../terms/dates.ts';
import { exchangeNamed } from '../terms/exchanges.ts';
import { findInvisible } from '../terms/invisible.ts';
import { isCurrency, mostDecimals } from '../terms/money.ts';
import { firmSlug } from '../terms/slug.ts';
import { parseTicker, type Ticker, tickerOfSuffix, usualTicker } from '../terms/ticker.ts';
import { isWebAddress } from '../terms/web-address.ts';

/** Why a value is refused. Each `refuse…` function returns one, or undefined if the value is right. */
export interface Refusal {
  /** What the value should be: "a date such as 2026-02-10". */
  expected: string;
  /** What is wrong with it, in a few words. */
  label?: string | undefined;
  /** A value to use instead. */
  fix?: string | undefined;
  /** What to do, if a value to use instead does not say it. */
  help?: string | undefined;
}

export function refuseText(value: string, limit: number): Refusal | undefined {
  if (value.trim() === '') {
    return {
      expected: 'a text',
      label: 'nothing here',
      help: 'fill it in, or delete the line if it is not known',
    };
  }
  // Only an escape in double quotes brings one here. Others are reported before the fields are read.
  const [hidden] = findInvisible(value);
  if (hidden) {
    const before = value.slice(Math.max(0, hidden.index - 20), hidden.index).trim();
    return {
      expected: 'a text without invisible characters',
      label: `holds ${hidden.name}`,
      help: `delete the character ${before ? `after “${before}”` : 'at the start'}, or retype the text`,
    };
  }
  const lost = value.indexOf('\ufffd');
  if (lost >= 0) {
    return {
      expected: 'a text without U+FFFD (�)',
      label: 'it marks a lost letter',
      help: `retype the letter after “${value.slice(Math.max(0, lost - 20), lost).trim()}”`,
    };
  }
  return value.length > limit
    ? { expected: `at most ${limit} characters`, label: `${value.length} characters` }
    : undefined;
}

/** What people and programs write in place of an unknown value. MySQL writes `\N`, and R `NA`. */
const placeholder =
  /^(?:null|nil|nan|none|undefined|unknown|n\/?a|\\n|~|todo|fixme|tb[ad]|xxx+|\?+|[-–—]+|…|\.{3})$/i;

/** Returns whether a trimmed text stands for a value that is not known. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text);

export function refuseName(value: string, limit: number): Refusal | undefined {
  return refuseQuotes(value) ?? refusePlaceholder(value, 'a name') ?? refuseText(value, limit);
}

/** Refuses a headline. */
export function refuseTitle(value: string, limit: number): Refusal | undefined {
  return refuseQuotes(value) ?? refuseProse(value, limit);
}

/** What a word processor makes of the quotes that YAML may have around a value. */
const curly = /^[“„‘‚«]([^“”„‘‚«»]+)[”“’‘»]$/u;

/** Returns the text between the curly quotes around a value; undefined if there are none. */
export const withinCurly = (value: string): string | undefined => curly.exec(value.trim())?.[1];

function refuseQuotes(value: string): Refusal | undefined {
  if (withinCurly(value) === undefined) return undefined;
  return { expected: 'it without these quotes', label: 'curly quotes are part of the text' };
}

/** Refuses sentences. */
export function refuseProse(value: string, limit: number): Refusal | undefined {
  return refusePlaceholder(value, 'a text') ?? refuseText(value, limit);
}

function refusePlaceholder(value: string, expected: string): Refusal | undefined {
  if (!isPlaceholder(value.trim())) return undefined;
  return {
    expected,
    label: `a placeholder, not ${expected}`,
    help: 'fill it in, or delete the line if it is not known',
  };
}

/** The most bytes of a name in an address. File systems take 255, and a note's file also has its day and ticker. */
const maxSlugBytes = 200;

/** Addresses and file names are made from the names of firms and analysts. */
export function refuseAddressed(value: string, limit: number): Refusal | undefined {
  const refusal = refuseName(value, limit);
  const slug = firmSlug(value);
  if (refusal || (slug !== '' && new TextEncoder().encode(slug).length <= maxSlugBytes)) {
    return refusal;
  }
  if (slug !== '') {
    return { expected: 'a shorter name', label: 'too long for the name of a file' };
  }
  return {
    expected: 'a name with a letter or a digit',
    label: 'cannot become an address or a file name',
    help: 'write the name in letters',
  };
}

export function refuseDay(value: string): Refusal | undefined {
  if (isDay(value)) return undefined;
  const near = nearestDay(value);
  const meant = near ? [near.day].filter(isDay) : daysMeant(value);
  return {
    expected: 'a date such as 2026-02-10',
    label: near?.why ?? 'not a date',
    fix: meant.length === 1 ? meant[0] : undefined,
    help:
      meant.length === 2
        ? `write \`${meant.join('` or `')}\`, whichever is meant`
        : near && meant.length === 0
          ? 'check the day against the source'
          : undefined,
  };
}

/** Returns the days that `01/05/2026` may mean: 5 January and 1 May. */
function daysMeant(value: string): string[] {
  const [, a = '', b = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const [first, second] = [a.padStart(2, '0'), b.padStart(2, '0')];
  return [...new Set([`${year}-${first}-${second}`, `${year}-${second}-${first}`])].filter(isDay);
}

export function refuseMoment(value: string): Refusal | undefined {
  if (isDay(value) || isZonedDateTime(value)) return undefined;
  const expected =
    'a date such as 2026-02-10, or a date-time with a zone such as 2026-02-10T09:30:00-05:00';
  const joined = value.replace(/^(\S{10}) +/, '$1T').replace(/ +(?=Z|[+-]\d)/, '');
  if (isZonedDateTime(joined)) {
    return { expected, label: 'put a `T`, not a space, between day and time', fix: joined };
  }
  const mended = momentMeant(value);
  const [, local = value, zone] = /^(.*\d(?: ?[ap]m)?) ?\(?([A-Z]{1,5})\)?$/i.exec(value) ?? [];
  const isNamed = zone !== undefined && !/^(?:Z|UTC|GMT|[ap]m)$/i.test(zone);
  const inZone = momentMeant(`${isNamed ? local : value} Z`);
  if (!mended && inZone) {
    return {
      expected,
      label: isNamed ? 'the zone is a name' : 'the zone is missing',
      help: `${isNamed ? 'write' : 'add'} the zone in hours from UTC, as in \`${inZone.replace('Z', '-05:00')}\` (\`Z\` for UTC), or write the date alone`,
    };
  }
  if (mended) return { expected, label: 'not a date-time in this form', fix: mended };
  const day = refuseDay(value);
  // A day alone would lose the time.
  return /\d:\d\d/.test(value) ? { expected, label: day?.label } : { ...day, expected };
}

/** Returns the date-time that `2026-2-10 9:30 -0500` means; undefined if a part of it is open. */
function momentMeant(value: string): string | undefined {
  const [, date = '', hour = '', minute = '', second, half, zone = ''] =
    /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[Tt ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[-+−]\d{1,2}(?::?\d\d)?)$/i.exec(
      value,
    ) ?? [];
  const day = nearestDay(date)?.day ?? '';
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const [, sign, ahead = '', minutes = '00'] = /([-+−])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const offset = sign ? `${sign === '−' ? '-' : sign}${ahead.padStart(2, '0')}:${minutes}` : 'Z';
  const meant = `${day}T${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offset}`;
  return isZonedDateTime(meant) ? meant : undefined;
}

/** A figure in the required form, with no more decimals than pages show. */
const decimal = new RegExp(String.raw`^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,${mostDecimals}})?$`);
const tooFine = /^-?(?:0|[1-9]\d{0,11})\.\d+$/;

/**
 * @param expected what the figure should be
 * @param judge returns what is wrong with a figure in the right form
 */
export function refuseFigure(
  value: string,
  expected: string,
  judge: (figure: number) => Refusal | undefined,
): Refusal | undefined {
  if (decimal.test(value)) return judge(Number(value));
  if (tooFine.test(value)) return { expected, label: `more than ${mostDecimals} decimals` };
  const meant = figureMeant(value.slice(0, 40));
  return {
    expected,
    label: !/\d/.test(value)
      ? 'not a figure'
      : /^[^\d-]/.test(value)
        ? 'digits only, with nothing before them'
        : 'digits and a decimal point only',
    fix: decimal.test(meant) ? meant : undefined,
    help: /^(?:n\W?a|none|unknown|tb[ad]|-+|\?+)\.?$/i.test(value)
      ? 'delete the line if it is not known'
      : undefined,
  };
}

/** What may surround a figure without changing it: a currency, a percent sign, quotes, `about`. */
const around =
  /^(?:about |~|\+|[“"'])?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )? ?|(?: ?(?:[%$€£¥“”"']|p|pence)| [A-Z]{3})+$/g;

/** Returns what was meant as a figure: `$1,300` is 1300, and `13,12` is 13.12. */
export function figureMeant(value: string): string {
  const digits = value.trim().replace(around, '');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^-?\d+,\d{1,2}$/.test(digits)) return digits.replace(',', '.');
  return digits;
}

/** Returns the currency of the last amount in a text, the likeliest that its mark can mean: HKD of `HK$125`. */
export function currencyMeant(text: string): string | undefined {
  return currenciesIn(text.match(/[^\d\s.,<>=→–-]+/g)?.at(-1) ?? '')[0];
}

export function refuseCurrency(value: string): Refusal | undefined {
  if (isCurrency(value)) return undefined;
  const [sole = '', ...others] = currenciesIn(value);
  const code = others.length > 0 || sole === '' ? value.toUpperCase() : sole;
  return {
    expected: 'a currency code such as USD (ISO 4217; GBX for pence)',
    label: 'not a currency code',
    fix: isCurrency(code) ? code : undefined,
    help: isCurrency(code) ? undefined : 'write the three letters, such as USD for US dollars',
  };
}

export function refuseTicker(value: string): Refusal | undefined {
  if (parseTicker(value)) return undefined;
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

/** New shares, a colon, old ones: `4:1`, and `1:10` for a reverse split. */
const ratio = /^[1-9]\d{0,5}(?:\.\d{1,4})?:[1-9]\d{0,5}(?:\.\d{1,4})?$/;

export function refuseRatio(value: string): Refusal | undefined {
  const [now, before] = value.split(':');
  if (ratio.test(value) && Number(now) !== Number(before)) return undefined;
  const meant = value.replace(/\s*(?:-?for-?|[/:]|to)\s*/i, ':');
  return {
    expected: 'new shares, a colon and old ones, such as 4:1',
    label: ratio.test(value) ? 'splits nothing' : 'not a ratio',
    fix: ratio.test(meant) && !ratio.test(value) ? meant : undefined,
  };
}

export function refuseUrl(value: string): Refusal | undefined {
  if (isBare(value) && isWebAddress(value)) return undefined;
  const bare = value.replace(/^<(.*)>$/, '$1');
  const whole = /^[^:\s]+\.[^:\s]+$/.test(bare) ? `https://${bare}` : bare;
  return {
    expected: 'an address that starts with https://',
    label: 'not a web address',
    fix: isBare(whole) && isWebAddress(whole) ? whole : undefined,
  };
}

/** Returns whether an address has neither spaces nor invisible characters, which browsers would drop. */
function isBare(value: string): boolean {
  return !/\s/.test(value) && findInvisible(value).length === 0;
}
