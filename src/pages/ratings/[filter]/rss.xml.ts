import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { filterSlugs, filters } from '../../../archive/pages/filters.ts';
import { urls } from '../../../archive/urls.ts';
import { titleOnSite } from '../../../notes/wording.ts';
import { getArchive } from '../../../press/archive-source.ts';
import { feedItems, feedResponse } from '../../../press/feed-response.ts';
import { lazyPath } from '../../../press/lazy-paths.ts';
import { site } from '../../../site.config.ts';

export function getStaticPaths() {
  const { notes } = getArchive();
  return filterSlugs.map((filter) =>
    lazyPath({ filter }, () => ({
      filter,
      items: feedItems(notes.filter(filters[filter].has), site.feedSize),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { filter, items } }) =>
  feedResponse({
    title: titleOnSite(filters[filter].name, site.name),
    description: `${filters[filter].description}.`,
    path: urls.filterFeed(filter),
    pagePath: urls.filter(filter),
    items,
  });
