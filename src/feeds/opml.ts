import { ascending } from 'd3-array';
import { generateOpml } from 'feedsmith';
import type { Archive } from '../archive/archive.ts';
import { filterSlugs, filters } from '../archive/pages/filters.ts';
import * as urls from '../archive/urls.ts';
import { titleOnSite } from '../notes/wording.ts';
import { feedWords } from '../words/feeds.ts';
import { linkWords, pageNames } from '../words/shell.ts';
import { clean } from './channel.ts';

/** Returns all feeds: of the whole site, its filters, its tickers, and the firms that have a note. */
export function listFeeds(archive: Pick<Archive, 'tickers' | 'coverage'>, siteName: string) {
  /** @param inList its name under a heading that says the rest */
  const feed = (name: string, page: string, inList = name) => {
    return { title: titleOnSite(name, siteName), name: inList, page };
  };
  return {
    site: [
      { title: siteName, name: linkWords.allRatings, page: urls.home },
      feed(feedWords.days, urls.digests, feedWords.inList),
      feed(pageNames.corrections, urls.corrections),
    ],
    filters: filterSlugs.map((slug) => feed(filters[slug].name, urls.filter(slug))),
    tickers: [...archive.tickers.values()]
      .map(({ slug, ticker: { symbol }, company }) =>
        feed(`${symbol} ${company}`, urls.ticker(slug), symbol),
      )
      .sort((a, b) => ascending(a.name, b.name) || ascending(a.page, b.page)),
    firms: [...archive.coverage.values()].map(({ slug, name }) => feed(name, urls.firm(slug))),
  };
}

/**
 * Returns all feeds as OPML, in groups, so that a feed reader can subscribe to them.
 *
 * @param absolute returns a path of the site as a whole address
 */
export function feedsOpml(
  { site, filters, tickers, firms }: ReturnType<typeof listFeeds>,
  title: string,
  absolute: (path: string) => string,
): string {
  const groups = [
    { text: title, feeds: site },
    { text: feedWords.actions, feeds: filters },
    { text: pageNames.tickers, feeds: tickers },
    { text: pageNames.firms, feeds: firms },
  ];
  return generateOpml({
    head: { title: clean(title) },
    body: {
      outlines: groups
        .filter(({ feeds }) => feeds.length > 0)
        .map(({ text, feeds }) => ({
          text: clean(text),
          outlines: feeds.map((feed) => ({
            type: 'rss',
            text: clean(feed.title),
            title: clean(feed.title),
            xmlUrl: absolute(urls.feedOf(feed.page)),
            htmlUrl: absolute(feed.page),
          })),
        })),
    },
  });
}
