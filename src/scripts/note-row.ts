import { arrows, titleParts } from '../notes/wording.ts';
import { analystOf } from '../search/analysts.ts';
import type { Entry, Kind } from '../search/entry.ts';
import { rowWords } from '../words/note.ts';
import { stockOf } from '../words/tables.ts';
import { dayElement, element, link } from './elements.ts';

export interface RowAddresses {
  note(id: string): string;
  ticker(slug: string): string;
  firm(slug: string): string;
  analyst(slug: string): string;
}

/** Returns an address from an element's pattern: `data-ticker` is `/tickers/:slug/`. */
export function addressIn({ dataset }: HTMLElement, kind: string, value: string): string {
  return (dataset[kind] ?? '').replace(/:(?:slug|id|part)/, encodeURIComponent(value));
}

/** Returns the addresses for rows, from an element's patterns. */
export function rowAddresses(place: HTMLElement): RowAddresses {
  return {
    note: (id) => addressIn(place, 'note', id),
    ticker: (slug) => addressIn(place, 'ticker', slug),
    firm: (slug) => addressIn(place, 'firm', slug),
    analyst: (slug) => addressIn(place, 'analyst', slug),
  };
}

/** What a row shows of a note. */
export interface RowEntry extends Omit<Entry, 'kind' | 'stance'> {
  kind: Omit<Kind, 'words'>;
}

/** Returns a note as a row with its day, like the rows of the site's pages. */
export function noteRow(entry: RowEntry, addresses: RowAddresses): HTMLElement {
  const { id, title, ticker, firm, kind, facts, upside } = entry;
  const analyst = analystOf(entry);
  const symbol = link(addresses.ticker(ticker.slug), 'symbol', ticker.symbol);
  symbol.ariaLabel = stockOf(ticker.symbol, ticker.company);
  const arrow = element('span', '', arrowOf(kind.direction));
  arrow.ariaHidden = 'true';
  const text = element(
    'div',
    'row-text',
    element('p', 'row-title', link(addresses.note(id), '', ...titleNodes(title))),
    element(
      'p',
      'row-facts line quiet',
      element('span', `action ${kind.direction}`, arrow, kind.label),
      dayElement(dayOf(id), ''),
      link(addresses.firm(firm.slug), '', firm.name),
      ...(analyst ? [link(addresses.analyst(analyst.slug), '', analyst.name)] : []),
      ...facts.map((fact) => element('span', '', fact)),
    ),
  );
  const figure = element('span', 'figure', upside);
  const unit = element('span', 'unit', rowWords.toTarget);
  const row = element('li', '', symbol, text);
  if (upside) row.append(element('p', 'row-upside label', figure, ' ', unit));
  return row;
}

/** Returns a title as the site's pages set it. */
export function titleNodes(title: string): (Node | string)[] {
  return titleParts(title).map((part, index) =>
    index % 2 ? element('span', 'whole', part) : part,
  );
}

/** Returns the day with which a note's id begins. */
export function dayOf(id: string): string {
  return id.slice(0, 'YYYY-MM-DD'.length);
}

function arrowOf(direction: string): string {
  return direction === 'up' || direction === 'down' ? `${arrows[direction]} ` : '';
}
