import * as urls from '../archive/urls.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { watchedRowWords } from '../words/watchlist.ts';
import { dayElement, element, link } from './elements.ts';
import { hrefTo } from './hrefs.ts';
import { noteRow, type RowEntry, titleNodes } from './note-row.ts';
import type { TickerData } from './ticker-data.ts';

export interface Watched {
  slug: string;
  /** Undefined if there is no such ticker, or if its file could not be read. */
  data: TickerData | undefined;
  isMissing: boolean;
}

/** The most new notes of a ticker that its row names. */
const mostNew = 5;

/**
 * Returns a ticker as a row: its newest note as in other lists, its consensus, and what else is new.
 *
 * @param fresh the notes that are new to the reader, newest first
 */
export function watchlistRow(
  { slug, data, isMissing }: Watched,
  fresh: readonly RowEntry[],
): HTMLElement {
  const [newest] = data?.ratings ?? [];
  if (!data || !newest) {
    const symbol = symbolOf(slug, data);
    const why = isMissing ? watchedRowWords.noTicker : watchedRowWords.failed;
    return element(
      'li',
      '',
      isMissing
        ? element('span', 'symbol', symbol)
        : link(hrefTo(urls.ticker, slug), 'symbol', symbol),
      element('div', 'row-text', element('p', 'row-title', why)),
    );
  }
  const row = noteRow(newest);
  const text = row.querySelector('.row-text');
  text?.append(element('p', 'row-facts line quiet', watchedRowWords.consensus(data.consensus)));
  const [first, ...more] = fresh;
  if (first)
    row.querySelector('.row-facts')?.prepend(element('span', 'new', watchedRowWords.isNew));
  if (more.length === 0) return row;
  const items = more.slice(0, mostNew).map(({ id, title }) => {
    const note = link(hrefTo(urls.note, id), '', ...titleNodes(title));
    return element('li', '', note, ' ', dayElement(dayOf(id), 'whole'));
  });
  if (more.length > mostNew) {
    const others = watchedRowWords.more(more.length - mostNew);
    items.push(element('li', '', link(hrefTo(urls.ticker, slug), '', others)));
  }
  const list = element('ul', 'watch-more quiet', ...items);
  list.role = 'list';
  text?.append(
    element('p', 'row-facts line quiet', element('span', 'new', watchedRowWords.alsoNew)),
    list,
  );
  return row;
}

/** Returns a ticker's symbol, or its slug in capitals if the symbol is unknown. */
export function symbolOf(slug: string, data: TickerData | undefined): string {
  return data?.symbol ?? slug.toUpperCase();
}
