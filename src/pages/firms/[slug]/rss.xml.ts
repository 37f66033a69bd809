import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { coveringFirms } from '../../../archive/archive.ts';
import { urls } from '../../../archive/urls.ts';
import { titleOnSite } from '../../../notes/wording.ts';
import { getArchive } from '../../../press/archive-source.ts';
import { feedItems, feedResponse } from '../../../press/feed-response.ts';
import { lazyPath } from '../../../press/lazy-paths.ts';
import { site } from '../../../site.config.ts';

export function getStaticPaths() {
  return coveringFirms(getArchive()).map(({ slug, name, notes }) =>
    lazyPath({ slug }, () => ({
      slug,
      name,
      items: feedItems(notes, site.sliceFeedSize),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  feedResponse({
    title: titleOnSite(props.name, site.name),
    description: `Analyst rating actions of ${props.name}.`,
    path: urls.firmFeed(props.slug),
    pagePath: urls.firm(props.slug),
    items: props.items,
  });
