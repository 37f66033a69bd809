import type { Archive, TickerNotes } from '../archive/archive.ts';
import { companyKey } from '../archive/company-key.ts';
import type { Directory } from '../archive/directory.ts';
import { targetMove } from '../notes/figures.ts';
import type { Note } from '../notes/note.ts';
import { commonMove } from '../notes/stance.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { formatMoney } from '../notes/terms/money.ts';
import { parseTicker, tickerSlug } from '../notes/terms/ticker.ts';
import { sameWord } from '../notes/terms/word-key.ts';
import type { DraftFields } from './fields.ts';

/**
 * Returns the draft with what the archive knows: the usual names of firm and company, the ticker, and
 * as `from` the `to` of the same firm's last note on the ticker. It changes nothing that is filled in,
 * except the spelling of names. The remarks have a sentence for each thing that was filled in, with its
 * source, or that looks odd.
 *
 * @param symbol the one that the headline puts in brackets without an exchange
 * @param unreadFrom what the headline says that the rating was, in a word that is not known
 */
export function resolveDraft(
  draft: DraftFields,
  archive: Archive,
  symbol?: string | undefined,
  unreadFrom?: string | undefined,
): { fields: DraftFields; remarks: string[] } {
  const fields: DraftFields = { ...draft };
  const remarks: string[] = [];
  const on = dayOf(fields.published ?? '');
  const firm = fields.firm && archive.firms.find(fields.firm, on);
  if (firm) fields.firm = firm.name;
  else if (fields.firm) {
    remarks.push(`firm: no file in content/firms has the name “${fields.firm}”`);
  }
  const covered = findTicker(fields, archive, symbol, remarks);
  if (covered) {
    fields.ticker ??= covered.notes[0].ticker;
    fields.company = covered.company;
    const last = covered.notes.find((note) => note.firm === fields.firm && note.day < on);
    if (last) fillFrom(fields, last, remarks, unreadFrom);
  } else fillFromDirectory(fields, archive.directory, symbol, remarks);
  return { fields, remarks };
}

/** Fills in ticker and company from the directory, for a symbol or a company. */
function fillFromDirectory(
  fields: DraftFields,
  directory: Directory,
  symbol: string | undefined,
  remarks: string[],
): void {
  const { ticker, company } = fields;
  if (ticker !== undefined && company !== undefined) return;
  const said = symbol ?? ticker?.slice(ticker.indexOf(':') + 1);
  const listed = said
    ? directory.find(said).filter((one) => ticker === undefined || one.ticker === ticker)
    : company
      ? directory.named(company)
      : [];
  const [stock] = listed;
  if (stock && listed.length === 1) {
    fields.ticker ??= stock.ticker;
    fields.company ??= stock.company;
    remarks.push(`ticker: ${stock.ticker}, ${stock.company}, from the directory`);
  } else if (listed.length > 1) {
    const tickers = listed.map((one) => one.ticker).join(', ');
    remarks.push(`ticker: the directory has several for “${said ?? company}”: ${tickers}`);
  }
}

function findTicker(
  { ticker, company }: DraftFields,
  archive: Archive,
  symbol: string | undefined,
  remarks: string[],
): TickerNotes | undefined {
  const parsed = ticker && parseTicker(ticker);
  if (parsed) return archive.tickers.get(tickerSlug(parsed));
  if (ticker || (!company && !symbol)) return undefined;
  const key = companyKey(company ?? '');
  const all = [...archive.tickers.values()];
  const named = all.filter(
    ({ notes, ticker: { symbol: listed } }) =>
      notes.some((note) => companyKey(note.company) === key) || company === listed,
  );
  const found = symbol
    ? all.filter(
        (one) => one.ticker.symbol === symbol && (named.length === 0 || named.includes(one)),
      )
    : named;
  if (found.length <= 1) return found[0];
  const tickers = found.map(({ notes }) => notes[0].ticker).join(', ');
  remarks.push(`ticker: the archive has several for “${company ?? symbol}”: ${tickers}`);
  return undefined;
}

/** Fills in the previous rating and target from the firm's last note on the ticker. */
function fillFrom(
  fields: DraftFields,
  last: Note,
  remarks: string[],
  unreadFrom: string | undefined,
): void {
  const { rating, priceTarget } = fields;
  const note = `the firm's note of ${last.day} (content/${last.path})`;
  const before = last.rating?.to;
  const way = before && rating?.to && commonMove(before, rating.to);
  if (way && !fields.action && rating?.from === undefined && !unreadFrom) {
    fields.action = way;
    remarks.push(`action: ${way}, since ${note} says ${before}`);
  }
  const { action } = fields;
  const isOpen = rating?.from === undefined && (!unreadFrom || sameWord(before ?? '', unreadFrom));
  if ((action === 'upgrade' || action === 'downgrade') && before && isOpen) {
    const isSame = rating?.to !== undefined && sameWord(before, rating.to);
    if (isSame || (way && way !== action)) {
      remarks.push(`rating.from: left open: ${note} ${isSame ? 'already ' : ''}says ${before}`);
    } else {
      fields.rating = { from: before, to: rating?.to };
      remarks.push(`rating.from: ${before}, from ${note}`);
    }
  }
  const target = last.priceTarget?.to;
  const currency = last.priceTarget?.currency;
  if (!priceTarget || priceTarget.from !== undefined || target === undefined || !currency) return;
  if (action === 'initiate' || priceTarget.action === 'set') return;
  if (priceTarget.to === undefined && priceTarget.action === undefined) return;
  if (priceTarget.currency !== undefined && priceTarget.currency !== currency) {
    remarks.push(`priceTarget.from: left open: the target in ${note} is in ${currency}`);
    return;
  }
  const { to } = priceTarget;
  const moved = to === undefined ? undefined : targetMove(target, Number(to));
  if (moved && priceTarget.action && moved !== priceTarget.action) {
    remarks.push(
      `priceTarget.from: left open: the target in ${note} is ${formatMoney(target, currency)}`,
    );
    return;
  }
  fields.priceTarget = {
    from: target,
    to,
    currency,
    // Only both figures together tell the direction.
    action: moved ? undefined : priceTarget.action,
  };
  remarks.push(`priceTarget.from: ${formatMoney(target, currency)}, from ${note}`);
}
