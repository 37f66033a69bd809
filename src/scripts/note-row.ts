import * as urls from '../archive/urls.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { firmSlug } from '../notes/terms/slug.ts';
import { arrows, titleParts } from '../notes/wording.ts';
import type { Entry, Kind } from '../search/entry.ts';
import { rowWords } from '../words/note.ts';
import { stockOf } from '../words/tables.ts';
import { dayElement, element, link } from './elements.ts';
import { hrefTo } from './hrefs.ts';

/** What a row shows of a note. */
export interface RowEntry extends Omit<Entry, 'kind' | 'stance'> {
  kind: Omit<Kind, 'words'>;
}

/** Returns a note as a row with its day, like the rows of the site's pages. */
export function noteRow(entry: RowEntry): HTMLElement {
  const { id, title, ticker, firm, kind, facts, upside, analyst } = entry;
  const analystSlug = firmSlug(analyst);
  const symbol = link(hrefTo(urls.ticker, ticker.slug), 'symbol', ticker.symbol);
  symbol.ariaLabel = stockOf(ticker.symbol, ticker.company);
  const arrow = element('span', '', arrowOf(kind.direction));
  arrow.ariaHidden = 'true';
  const text = element(
    'div',
    'row-text',
    element('p', 'row-title', link(hrefTo(urls.note, id), '', ...titleNodes(title))),
    element(
      'p',
      'row-facts line quiet',
      element('span', `action ${kind.direction}`, arrow, kind.label),
      dayElement(dayOf(id), ''),
      link(hrefTo(urls.firm, firm.slug), '', firm.name),
      ...(analystSlug ? [link(hrefTo(urls.analyst, analystSlug), '', analyst)] : []),
      ...facts.map((fact) => element('span', '', fact)),
    ),
  );
  const figure = element('span', 'figure', upside);
  const row = element('li', '', symbol, text);
  if (upside) row.append(element('p', 'row-upside label', figure, ` ${rowWords.toTarget}`));
  return row;
}

/** Returns a title as the site's pages set it. */
export function titleNodes(title: string): (Node | string)[] {
  return titleParts(title).map((part, index) =>
    index % 2 ? element('span', 'whole', part) : part,
  );
}

function arrowOf(direction: string): string {
  return direction === 'up' || direction === 'down' ? `${arrows[direction]} ` : '';
}
