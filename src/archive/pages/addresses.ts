import type { Firm } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { Stock } from '../../notes/stock.ts';
import { analystsOf } from '../analysts.ts';
import { buildArchive, coveringFirms } from '../archive.ts';
import { partReplaced } from '../replaced.ts';
import { urls } from '../urls.ts';
import { analystList, analystPages } from './analyst-page.ts';
import { correctionPages } from './corrections.ts';
import { dayDigests, dayListPages, weekDigests } from './digests/digests.ts';
import { filterPages, filterSlugs } from './filters.ts';
import { firmPages } from './firm-page.ts';
import { indexPages } from './index-pages.ts';
import { firmList } from './lists/firm-list.ts';
import { tickerList } from './lists/ticker-list.ts';
import { movedHistory, movedTickers, tickerAddresses } from './moved-tickers.ts';
import { furtherHistory } from './ticker-history.ts';

const formats = ['json', 'csv'] as const;

/**
 * Returns the addresses of all routes with a name in brackets: pages, feeds and data that are
 * made from notes, firms and stocks, or from the program alone. It leaves out pictures of cards,
 * because a note loses its picture as it ages.
 *
 * @param indexSize notes on a page of the index
 */
export function addressesOf(
  notes: readonly Note[],
  { firms, stocks }: { firms: readonly Firm[]; stocks: readonly Stock[] },
  indexSize: number,
): Set<string> {
  const archive = buildArchive(partReplaced(notes).current, firms, { stocks });
  const coverage = coveringFirms(archive);
  const analysts = [...analystsOf(archive).values()];
  const tickers = tickerAddresses(archive).map(({ at }) => at);
  const years = new Set(archive.notes.map(({ day }) => day.slice(0, 4)));
  const numbered = <Page extends { number: number | undefined }>(
    pages: readonly Page[],
    url: (number: number, page: Page) => string,
  ) => pages.flatMap((page) => (page.number === undefined ? [] : [url(page.number, page)]));
  return new Set([
    urls.dataSchema,
    urls.noteSchema,
    urls.stockSchema,
    ...notes.map(({ id }) => urls.note(id)),
    ...numbered(indexPages(archive.notes, indexSize), urls.indexPage),
    ...filterSlugs.flatMap((filter) => [
      urls.filter(filter),
      urls.filterFeed(filter),
      ...numbered(filterPages(archive, filter, indexSize), (number) =>
        urls.filterPage(filter, number),
      ),
    ]),
    ...tickers.flatMap((slug) => [urls.ticker(slug), urls.tickerFeed(slug)]),
    ...numbered(furtherHistory(archive), (number, { slug }) => urls.tickerPage(slug, number)),
    ...movedTickers(archive).flatMap((moved) =>
      Array.from({ length: movedHistory(moved) }, (_, at) => urls.tickerPage(moved.at, at + 1)),
    ),
    ...coverage.flatMap((firm) => [
      urls.firm(firm.slug),
      urls.firmFeed(firm.slug),
      ...numbered(firmPages(firm, archive).further, (number) => urls.firmPage(firm.slug, number)),
    ]),
    ...analysts.flatMap((analyst) => [
      urls.analyst(analyst.slug),
      ...numbered(analystPages(analyst, archive), (number) =>
        urls.analystPage(analyst.slug, number),
      ),
    ]),
    ...tickerList(archive).further.map(({ letter }) => urls.tickerLetter(letter.slug)),
    ...firmList(archive).further.map(({ letter }) => urls.firmLetter(letter.slug)),
    ...analystList(archive).further.map(({ letter }) => urls.analystLetter(letter.slug)),
    ...dayDigests(archive).map(({ day }) => urls.digest(day)),
    ...weekDigests(archive).map(({ week }) => urls.digest(week)),
    ...dayListPages(archive).map(({ day, number }) => urls.digestPage(day, number)),
    ...numbered(correctionPages(archive), urls.correctionsPage),
    ...formats.flatMap((format) => [
      ...tickers.map((slug) => urls.tickerData(slug, format)),
      ...[...years].map((year) => urls.yearData(year, format)),
    ]),
  ]);
}
