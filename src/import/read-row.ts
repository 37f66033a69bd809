import type { Archive } from '../archive/archive.ts';
import { type Directory, indexDirectory, type Listed } from '../archive/directory.ts';
import type { Firms } from '../archive/firms.ts';
import { isMove, ladderBefore, movesBetween } from '../archive/rules/moves.ts';
import type { DraftFields } from '../drafts/fields.ts';
import { targetMove } from '../notes/figures.ts';
import { type Firm, ladderOn } from '../notes/firm.ts';
import type { Action } from '../notes/schema/schema.ts';
import { actionMeant, targetActionMeant } from '../notes/schema/vendor-words.ts';
import { type Day, dayOf, isZonedDateTime } from '../notes/terms/dates.ts';
import { exchangeNamed } from '../notes/terms/exchanges.ts';
import { nearestDay } from '../notes/terms/nearest-day.ts';
import { isReutersCode, parseTicker, tickerOfSuffix, usualTicker } from '../notes/terms/ticker.ts';
import { sameWord } from '../notes/terms/word-key.ts';
import { priceTargetWords } from '../notes/wording.ts';
import { currencyOf, unsureFigure } from './figures.ts';
import type { Vendor, VendorRow } from './vendors.ts';
import { publishedOf } from './when.ts';

/** What reading a row takes beside the row. */
export interface ImportContext {
  firms: Firms;
  /** The stocks of the archive and the directory, each under the name that this site uses. */
  stocks: Directory;
  /** The time zone that instants are written in. */
  zone: string;
  /** Whether the table's separator leaves the comma for decimals. */
  hasSemicolons?: boolean | undefined;
  /** These three are for rows that lack them. The ticker is in its usual form. */
  ticker?: string | undefined;
  company?: string | undefined;
  currency?: string | undefined;
}

/** Returns the stocks of an archive and its directory. The archive's names take precedence. */
export function stocksOf(archive: Archive): Directory {
  const covered = [...archive.tickers.values()].map(
    ({ ticker: { exchange, symbol }, company }) => ({
      ticker: `${exchange}:${symbol}`,
      company,
    }),
  );
  const tickers = new Set(covered.map(({ ticker }) => ticker));
  return indexDirectory([
    ...covered,
    ...archive.directory.all.filter(({ ticker }) => !tickers.has(ticker)),
  ]);
}

/**
 * Returns the fields of the note that a row makes, or why it makes none. Whatever the row lacks comes from the
 * archive, the directory or the options, and nothing is guessed. The title may be missing.
 */
export function readRow(
  row: VendorRow,
  { source, isOwn = false }: Pick<Vendor, 'source' | 'isOwn'>,
  context: ImportContext,
): DraftFields | { reason: string } {
  const { firms, zone } = context;
  if (Number(row.corrections ?? 0) > 0)
    return { reason: 'its note was corrected: copy the note itself, which says what and why' };
  const isAsPublished = isOwn && isZonedDateTime(row.when ?? '');
  const published = isAsPublished ? row.when : publishedOf(row.when ?? '', zone);
  if (published === undefined) {
    const near = nearestDay(row.when ?? '');
    const why =
      near?.day && row.when?.startsWith(near.day)
        ? 'a time is written 09:30 or, with its zone, 09:30-05:00'
        : (near?.why ?? `expected a date such as 2026-02-10${row.when ? inSpreadsheet : ''}`);
    return { reason: `${unknown('time', row.when)}: ${why}` };
  }
  const unsure = context.hasSemicolons && unsureFigure(row);
  if (unsure) return { reason: unsure };
  const on = dayOf(published);
  if (row.firm === undefined) return { reason: 'the firm is missing' };
  const known = firms.find(row.firm, on);
  const firm = isOwn ? row.firm : (known?.name ?? row.firm);
  const stock = stockOf(row, context, isOwn);
  if ('reason' in stock) return stock;
  const action = actionMeant(row.action);
  if (action === undefined) return { reason: unknown('action', row.action) };
  const rating = ratingOf(row, action, known, on);
  if ('reason' in rating) return rating;
  const target = targetOf(row, rating.action, stock.ticker, context);
  if (target && 'reason' in target) return target;
  return {
    ...{ title: row.title, published, ...stock, firm, analyst: row.analyst, author: row.author },
    ...{ action: rating.action, rating: rating.rating, priceTarget: target },
    ...{ price: row.price, statedUpside: row.statedUpside, nextEarnings: row.nextEarnings },
    targetRange:
      row.rangeLow && row.rangeHigh
        ? { low: row.rangeLow, high: row.rangeHigh, source: row.rangeSource }
        : undefined,
    sources: source === undefined ? row.sources : [{ title: source, url: row.url }],
  };
}

const inSpreadsheet =
  '; in a spreadsheet, select the column, press Ctrl+1, enter the format YYYY-MM-DD (in Excel under Custom), and save the table as CSV again';

function unknown(what: string, said: string | undefined): string {
  return said === undefined ? `the ${what} is missing` : `\`${said}\` is not a known ${what}`;
}

/** Returns the stock of a row, with its exchange and the company's name. */
function stockOf(
  { symbol, exchange: column, company }: VendorRow,
  { stocks, ticker: given, company: called }: ImportContext,
  isOwn: boolean,
): Listed | { reason: string } {
  if (symbol && isReutersCode(symbol))
    return { reason: `\`${symbol}\` is a code of Reuters: write EXCHANGE:SYMBOL` };
  // Bloomberg writes `KC US Equity`. Others put `NASDAQ:KC` into the column of the symbol.
  const whole = symbol?.toUpperCase().replace(/ EQUITY$/, '');
  const [, prefix, said = whole] = /^(.+?) ?: ?(.+)$/.exec(whole ?? '') ?? [];
  const key = said?.replace(/[. ]US$/, '');
  const listed = (key === undefined ? [] : stocks.find(key)).filter(
    ({ ticker }) => key === said || isAmerican(ticker),
  );
  // Others write `KC:US`, or name a country.
  for (const named of isOwn ? [] : [prefix, column]) {
    if (named === undefined || exchangeNamed(named)) continue;
    if (listed.every((stock) => stock.ticker !== tickerIn(key, named)))
      return {
        reason: `${unknown('exchange', named)}: leave it out, or add the stock to the directory`,
      };
  }
  if (prefix && column && tickerIn(key, prefix) !== tickerIn(key, column))
    return { reason: `its symbol is \`${symbol}\`, but its exchange ${column}` };
  const exchange = column ?? prefix;
  const only = listed.length === 1 ? listed[0]?.ticker : undefined;
  const named = isOwn && key && exchange ? `${exchange}:${key}` : tickerIn(key, exchange);
  // The command line names the stock of rows without a symbol, or with the same symbol.
  const isGiven = given && (!key || tickerIn(key, given.split(':')[0]) === given);
  const ticker = named ?? (isGiven ? given : only);
  if (ticker === undefined) {
    if (!key)
      return { reason: 'the symbol is missing: name the stock with --ticker EXCHANGE:SYMBOL' };
    const several = listed.map((one) => one.ticker).join(' or ');
    return {
      reason: `the exchange of \`${symbol}\` is not known${several && `; it may be ${several}`}: add the stock to the directory, or name it with --ticker`,
    };
  }
  const parsed = parseTicker(ticker);
  if (!parsed) return { reason: `\`${ticker}\` is not EXCHANGE:SYMBOL` };
  const known = stocks.find(parsed.symbol).find((one) => one.ticker === ticker);
  // Our own rows keep the name under which they were published.
  const name = isOwn
    ? company
    : (known?.company ?? company ?? (given && ticker !== given ? undefined : called));
  return name === undefined
    ? {
        reason: `the company of ${ticker} is not known: add the stock to the directory, or name it with --company`,
      }
    : { ticker, company: name };
}

function isAmerican(ticker: string): boolean {
  return exchangeNamed(ticker.slice(0, ticker.indexOf(':')))?.isAmerican === true;
}

/** Returns the ticker that a vendor's symbol and exchange mean; undefined if they name no exchange. */
export function tickerIn(
  symbol: string | undefined,
  exchange: string | undefined,
): string | undefined {
  if (!symbol) return undefined;
  const code = exchange?.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const ticker = code
    ? usualTicker({ exchange: code, symbol: symbol.replace('/', '.') })
    : tickerOfSuffix(symbol);
  return ticker && `${ticker.exchange}:${ticker.symbol}`;
}

/** Returns the rating and the action, or how the two contradict each other. */
function ratingOf(
  { from, to }: VendorRow,
  action: Action,
  firm: Firm | undefined,
  on: Day,
): { action: Action; rating: DraftFields['rating'] } | { reason: string } {
  const own = firm && ladderOn(firm, on);
  const spell = (word: string | undefined) =>
    own?.words.find((rung) => word && sameWord(rung, word)) ?? word;
  const [before, now] = [spell(from), spell(to)];
  if (before === undefined || now === undefined || sameWord(before, now)) {
    if (now === undefined && (action === 'suspend' || action === 'terminate'))
      return { action, rating: { from: before } };
    if (action !== 'upgrade' && action !== 'downgrade') return { action, rating: { to: now } };
    if (before !== undefined && now !== undefined)
      return { reason: `it says ${action}, but the rating was ${before} before and after` };
    return { action, rating: { from: before, to: now } };
  }
  if (action === 'initiate')
    return { reason: `it says that coverage began, but that the rating was ${before} before` };
  const moves = movesBetween([before, [own, firm && ladderBefore(firm, on)]], [now, [own]]);
  const [moved] = moves;
  // A firm that renamed its scale: the two words are on one rung of the old and the new one.
  if (moved === 'maintain') return { action: moved, rating: { to: now } };
  if (action === 'maintain')
    return {
      reason: `it says that the rating stayed, but also that it went from ${before} to ${now}`,
    };
  if (isMove(action) && moved && !moves.has(action))
    return {
      reason: `it says ${action}, but on the scale of ${firm?.name}, ${before} to ${now} is ${moved === 'upgrade' ? 'an upgrade' : 'a downgrade'}`,
    };
  return { action, rating: { from: before, to: now } };
}

function targetOf(
  row: VendorRow,
  action: Action,
  ticker: string,
  { currency: given }: ImportContext,
): DraftFields['priceTarget'] | { reason: string } {
  const { targetFrom: from, targetTo: to, price } = row;
  const said = targetActionMeant(row.targetAction);
  if (said === undefined && row.targetAction !== undefined)
    return { reason: unknown('target action', row.targetAction) };
  const hasFigure = from !== undefined || to !== undefined || price !== undefined;
  const money =
    hasFigure || row.currency !== undefined
      ? currencyOf(row, given ?? (isAmerican(ticker) ? 'USD' : undefined))
      : { currency: undefined };
  if ('reason' in money) return money;
  const { currency } = money;
  const isRemoved = said === 'remove';
  const before = isRemoved ? (from ?? to) : action === 'initiate' ? undefined : from;
  const now = isRemoved ? undefined : to;
  const moved = before !== undefined && now !== undefined ? targetMove(before, now) : undefined;
  if (moved && (said === 'raise' || said === 'lower') && said !== moved)
    return {
      reason: `it says that the target was ${priceTargetWords[said]}, but its figures went from ${from} to ${to}`,
    };
  const word = moved ? undefined : said;
  // Vendors write `Maintains` without a figure if there is no target at all.
  const isStated = (before ?? now) !== undefined || (word && word !== 'maintain' && word !== 'set');
  const kept = action === 'initiate' && word !== 'set' ? undefined : word;
  if (!isStated) return hasFigure ? { currency } : undefined;
  return { from: before, to: now, currency, action: kept };
}
