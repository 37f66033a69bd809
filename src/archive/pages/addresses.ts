import type { Firm } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { Stock } from '../../notes/stock.ts';
import { analystsOf } from '../analysts.ts';
import { buildArchive, coveringFirms } from '../archive.ts';
import { byYear } from '../order.ts';
import { partReplaced } from '../replaced.ts';
import { dataFormats, urls } from '../urls.ts';
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

/**
 * Yields the addresses of all routes with a name in brackets: pages, feeds and data that are made
 * from notes, firms and stocks, or from the program alone. It leaves out pictures of cards, because
 * a note loses its picture as it ages. Those that texts link to most come first, so a caller that
 * has found its address can stop early.
 *
 * @param indexSize notes on a page of the index
 */
export function* addressesOf(
  notes: readonly Note[],
  { firms, stocks }: { firms: readonly Firm[]; stocks: readonly Stock[] },
  indexSize: number,
): Generator<string> {
  for (const { id } of notes) yield urls.note(id);
  const archive = buildArchive(partReplaced(notes).current, firms, { stocks });
  const tickers = tickerAddresses(archive).map(({ at }) => at);
  for (const slug of tickers) {
    yield* [urls.ticker(slug), urls.tickerFeed(slug)];
    for (const format of dataFormats) yield urls.tickerData(slug, format);
  }
  const coverage = coveringFirms(archive);
  for (const { slug } of coverage) yield* [urls.firm(slug), urls.firmFeed(slug)];
  const analysts = [...analystsOf(archive).values()];
  for (const { slug } of analysts) yield urls.analyst(slug);
  yield* [urls.dataSchema, urls.noteSchema, urls.stockSchema];
  for (const filter of filterSlugs) yield* [urls.filter(filter), urls.filterFeed(filter)];
  for (const { day } of dayDigests(archive)) yield urls.digest(day);
  for (const { week } of weekDigests(archive)) yield urls.digest(week);
  for (const format of dataFormats) yield urls.ratingsData(format);
  for (const year of byYear(archive.notes).keys()) {
    for (const format of dataFormats) yield urls.yearData(year, format);
  }
  // Further pages of what does not fit on one.
  yield* numbered(indexPages(archive.notes, indexSize), urls.indexPage);
  for (const filter of filterSlugs) {
    const pages = filterPages(archive, filter, indexSize);
    yield* numbered(pages, (number) => urls.filterPage(filter, number));
  }
  yield* numbered(furtherHistory(archive), (number, { slug }) => urls.tickerPage(slug, number));
  for (const moved of movedTickers(archive)) {
    for (let at = 1; at <= movedHistory(moved); at += 1) yield urls.tickerPage(moved.at, at);
  }
  for (const firm of coverage) {
    const { further } = firmPages(firm, archive);
    yield* numbered(further, (number) => urls.firmPage(firm.slug, number));
  }
  for (const analyst of analysts) {
    const pages = analystPages(analyst, archive);
    yield* numbered(pages, (number) => urls.analystPage(analyst.slug, number));
  }
  for (const { letter } of tickerList(archive).further) yield urls.letter('tickers', letter.slug);
  for (const { letter } of firmList(archive).further) yield urls.letter('firms', letter.slug);
  for (const { letter } of analystList(archive).further) yield urls.letter('analysts', letter.slug);
  for (const { day, number } of dayListPages(archive)) yield urls.digestPage(day, number);
  yield* numbered(correctionPages(archive), urls.correctionsPage);
}

/** Yields the addresses of pages that have a number; the first page of a list has none. */
function* numbered<Page extends { number: number | undefined }>(
  pages: readonly Page[],
  url: (number: number, page: Page) => string,
): Generator<string> {
  for (const page of pages) if (page.number !== undefined) yield url(page.number, page);
}
