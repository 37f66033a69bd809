import type { Firm } from '../../notes/firm.ts';
import type { Note } from '../../notes/note.ts';
import type { Stock } from '../../notes/stock.ts';
import { analystsOf } from '../analysts.ts';
import { buildArchive } from '../archive.ts';
import { byYear } from '../order.ts';
import { partReplaced } from '../replaced.ts';
import * as urls from '../urls.ts';
import { analystPages } from './analyst-page.ts';
import { correctionPages } from './corrections.ts';
import { dayDigests, dayListPages, weekDigests } from './digests/digests.ts';
import { filterSlugs, ratingsPages } from './filters.ts';
import { firmPages } from './firm-page.ts';
import { analystList } from './lists/analyst-list.ts';
import { firmList } from './lists/firm-list.ts';
import { tickerList } from './lists/ticker-list.ts';
import { movedPages, tickerAddresses } from './moved-tickers.ts';
import { furtherHistory } from './ticker-history.ts';

const dataFormats = ['json', 'csv'] as const;

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
    yield* withFeed(urls.ticker(slug));
    for (const format of dataFormats) yield urls.tickerData(slug, format);
  }
  for (const slug of archive.coverage.keys()) yield* withFeed(urls.firm(slug));
  const analysts = [...analystsOf(archive).values()];
  for (const { slug } of analysts) yield urls.analyst(slug);
  yield* [urls.dataSchema, urls.noteSchema, urls.stockSchema];
  for (const filter of filterSlugs) yield* withFeed(urls.filter(filter));
  for (const { day } of dayDigests(archive)) yield urls.digest(day);
  for (const { week } of weekDigests(archive)) yield urls.digest(week);
  for (const format of dataFormats) yield urls.ratingsData(format);
  for (const year of byYear(archive.notes).keys()) {
    for (const format of dataFormats) yield urls.yearData(year, format);
  }
  // Further pages of what does not fit on one.
  for (const filter of [undefined, ...filterSlugs]) {
    const pages = ratingsPages(archive, filter, indexSize);
    yield* numbered(pages, () => (filter ? urls.filter(filter) : urls.notes));
  }
  yield* numbered(furtherHistory(archive), ({ slug }) => urls.ticker(slug));
  yield* numbered(movedPages(archive), ({ at }) => urls.ticker(at));
  for (const firm of archive.coverage.values()) {
    yield* numbered(firmPages(firm, archive).further, () => urls.firm(firm.slug));
  }
  for (const analyst of analysts) {
    yield* numbered(analystPages(analyst, archive), () => urls.analyst(analyst.slug));
  }
  const lists = [...tickerList(archive), ...firmList(archive), ...analystList(archive)];
  for (const { list, letter } of lists) if (letter) yield urls.letter(list, letter.slug);
  yield* numbered(dayListPages(archive), ({ day }) => urls.digest(day));
  yield* numbered(correctionPages(archive), () => urls.corrections);
}

function withFeed(page: string): [page: string, feed: string] {
  return [page, urls.feedOf(page)];
}

/** Yields the addresses of pages that have a number; the first page of a list has none. */
function* numbered<Page extends { number: number | undefined }>(
  pages: readonly Page[],
  listOf: (page: Page) => string,
): Generator<string> {
  for (const page of pages) {
    if (page.number !== undefined) yield urls.pageUrl(listOf(page), page.number);
  }
}
