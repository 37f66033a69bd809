import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { coveringFirms } from '../../../archive/archive.ts';
import { filterSlugs, filters } from '../../../archive/pages/filters.ts';
import { tickerAddresses } from '../../../archive/pages/moved-tickers.ts';
import { urls } from '../../../archive/urls.ts';
import { titleOnSite } from '../../../notes/wording.ts';
import { getArchive } from '../../../published/archive-source.ts';
import { feedItems, feedResponse } from '../../../published/feed-response.ts';
import { lazyPath } from '../../../published/lazy-paths.ts';
import { site } from '../../../site.config.ts';
import { feedWords } from '../../../words/feeds.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return [
    ...tickerAddresses(archive).map(({ at, ticker: { slug, ticker, company, notes } }) =>
      lazyPath({ list: 'tickers', slug: at }, () => ({
        title: titleOnSite(ticker.symbol, site.name),
        description: feedWords.ofTicker(company),
        path: urls.tickerFeed(slug),
        pagePath: urls.ticker(slug),
        items: feedItems(notes, site.sliceFeedSize),
      })),
    ),
    ...coveringFirms(archive).map(({ slug, name, notes }) =>
      lazyPath({ list: 'firms', slug }, () => ({
        title: titleOnSite(name, site.name),
        description: feedWords.ofFirm(name),
        path: urls.firmFeed(slug),
        pagePath: urls.firm(slug),
        items: feedItems(notes, site.sliceFeedSize),
      })),
    ),
    ...filterSlugs.map((slug) =>
      lazyPath({ list: 'ratings', slug }, () => ({
        title: titleOnSite(filters[slug].name, site.name),
        description: `${filters[slug].description}.`,
        path: urls.filterFeed(slug),
        pagePath: urls.filter(slug),
        items: feedItems(archive.notes.filter(filters[slug].has), site.feedSize),
      })),
    ),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => feedResponse(props);
