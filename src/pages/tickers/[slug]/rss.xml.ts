import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { tickerAddresses } from '../../../archive/pages/moved-tickers.ts';
import { urls } from '../../../archive/urls.ts';
import { titleOnSite } from '../../../notes/wording.ts';
import { getArchive } from '../../../press/archive-source.ts';
import { feedItems, feedResponse } from '../../../press/feed-response.ts';
import { lazyPath } from '../../../press/lazy-paths.ts';
import { site } from '../../../site.config.ts';

export function getStaticPaths() {
  return tickerAddresses(getArchive()).map(({ at, ticker: { slug, ticker, company, notes } }) =>
    lazyPath({ slug: at }, () => ({
      slug,
      symbol: ticker.symbol,
      company,
      items: feedItems(notes, site.sliceFeedSize),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  feedResponse({
    title: titleOnSite(props.symbol, site.name),
    description: `Analyst rating actions on ${props.company}.`,
    path: urls.tickerFeed(props.slug),
    pagePath: urls.ticker(props.slug),
    items: props.items,
  });
