import { ascending } from 'd3-array';
import { generateOpml } from 'feedsmith';
import { type Archive, coveringFirms } from '../archive/archive.ts';
import { filterSlugs, filters } from '../archive/pages/filters.ts';
import { urls } from '../archive/urls.ts';
import { titleOnSite } from '../notes/wording.ts';
import { feedWords } from '../words/feeds.ts';
import { linkWords, pageNames } from '../words/shell.ts';
import { type Channel, clean } from './channel.ts';

/** A feed in a list of feeds. */
interface ListedFeed extends Pick<Channel, 'title' | 'path' | 'pagePath'> {
  /** Its name under a heading that says the rest. */
  name: string;
}

/** All feeds of the site. */
interface FeedList {
  site: ListedFeed[];
  /** The feeds of single actions. */
  filters: ListedFeed[];
  tickers: ListedFeed[];
  firms: ListedFeed[];
}

/** Returns all feeds: of the whole site, its filters, its tickers, and the firms that have a note. */
export function listFeeds(
  archive: Pick<Archive, 'tickers' | 'coverage'>,
  siteName: string,
): FeedList {
  const title = (name: string) => titleOnSite(name, siteName);
  return {
    site: [
      { title: siteName, name: linkWords.allRatings, path: urls.feed, pagePath: urls.home },
      {
        title: title(feedWords.days),
        name: feedWords.inList,
        path: urls.digestFeed,
        pagePath: urls.digests,
      },
      {
        title: title(pageNames.corrections),
        name: pageNames.corrections,
        path: urls.correctionsFeed,
        pagePath: urls.corrections,
      },
    ],
    filters: filterSlugs.map((slug) => ({
      title: title(filters[slug].name),
      name: filters[slug].name,
      path: urls.filterFeed(slug),
      pagePath: urls.filter(slug),
    })),
    tickers: [...archive.tickers.values()]
      .map(({ slug, ticker, company }) => ({
        title: title(`${ticker.symbol} ${company}`),
        name: ticker.symbol,
        path: urls.tickerFeed(slug),
        pagePath: urls.ticker(slug),
      }))
      .sort((a, b) => ascending(a.name, b.name) || ascending(a.path, b.path)),
    firms: coveringFirms(archive).map(({ slug, name }) => ({
      title: title(name),
      name,
      path: urls.firmFeed(slug),
      pagePath: urls.firm(slug),
    })),
  };
}

/**
 * Returns all feeds as OPML, in groups, so that a feed reader can subscribe to them.
 *
 * @param absolute returns a path of the site as a whole address
 */
export function feedsOpml(
  { site, filters, tickers, firms }: FeedList,
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
            xmlUrl: absolute(feed.path),
            htmlUrl: absolute(feed.pagePath),
          })),
        })),
    },
  });
}
