import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allCorrections } from '../../archive/pages/corrections.ts';
import { dayDigests } from '../../archive/pages/digests/digests.ts';
import { filterSlugs, filters } from '../../archive/pages/filters.ts';
import { tickerAddresses } from '../../archive/pages/moved-tickers.ts';
import * as urls from '../../archive/urls.ts';
import { correctionsFeed } from '../../feeds/corrections-feed.ts';
import { digestFeed } from '../../feeds/digest.ts';
import { titleOnSite } from '../../notes/wording.ts';
import { getArchive } from '../../published/archive-source.ts';
import { feedItems, feedResponse, feedSite, xmlResponse } from '../../published/feed-response.ts';
import { lazyPath } from '../../published/lazy-paths.ts';
import { site } from '../../site.config.ts';
import { feedWords } from '../../words/feeds.ts';
import { pageNames } from '../../words/shell.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [
    lazyPath({ of: undefined }, () => ({
      title: site.name,
      description: site.description,
      page: urls.home,
      items: feedItems(archive.notes, site.feedSize),
    })),
    lazyPath({ of: 'digest' }, () => {
      const notesOfDay = Map.groupBy(archive.notes, ({ day }) => day);
      // Only what the feed reads of them: the key of this path is made from all that is here.
      const changesOf = (day: string) =>
        (notesOfDay.get(day) ?? []).map(({ published, corrections }) => ({
          published,
          corrections,
        }));
      const days = dayDigests(archive).slice(0, site.feedSize);
      return {
        title: titleOnSite(feedWords.days, site.name),
        description: feedWords.ofDays,
        page: urls.digests,
        days: days.map(({ day, make }) => ({ digest: make(), notes: changesOf(day) })),
      };
    }),
    lazyPath({ of: 'corrections' }, () => ({
      title: titleOnSite(pageNames.corrections, site.name),
      description: feedWords.ofCorrections,
      page: urls.corrections,
      corrections: allCorrections(archive).slice(0, site.feedSize),
    })),
    ...tickerAddresses(archive).map(({ at, ticker: { slug, ticker, company, notes } }) =>
      lazyPath({ of: `tickers/${at}` }, () => ({
        title: titleOnSite(ticker.symbol, site.name),
        description: feedWords.ofTicker(company),
        page: urls.ticker(slug),
        items: feedItems(notes, site.sliceFeedSize),
      })),
    ),
    ...[...archive.coverage.values()].map(({ slug, name, notes }) =>
      lazyPath({ of: `firms/${slug}` }, () => ({
        title: titleOnSite(name, site.name),
        description: feedWords.ofFirm(name),
        page: urls.firm(slug),
        items: feedItems(notes, site.sliceFeedSize),
      })),
    ),
    ...filterSlugs.map((slug) =>
      lazyPath({ of: `ratings/${slug}` }, () => ({
        title: titleOnSite(filters[slug].name, site.name),
        description: `${filters[slug].description}.`,
        page: urls.filter(slug),
        items: feedItems(archive.notes.filter(filters[slug].has), site.feedSize),
      })),
    ),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  if ('days' in props) return xmlResponse(await digestFeed(props, props.days, feedSite));
  if ('corrections' in props) {
    return xmlResponse(await correctionsFeed(props, props.corrections, feedSite));
  }
  return feedResponse(props);
};
