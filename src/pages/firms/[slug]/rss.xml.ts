import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { urls } from '../../../archive/urls.ts';
import { newestNotes } from '../../../feeds/newest.ts';
import { getArchive } from '../../../press/archive-source.ts';
import { feedResponse } from '../../../press/feed-response.ts';
import { lazyPath } from '../../../press/lazy-paths.ts';
import { site } from '../../../site.config.ts';

export function getStaticPaths() {
  const { coverage } = getArchive();
  return [...coverage.values()].map(({ slug, name, notes }) =>
    lazyPath({ slug }, () => ({
      slug,
      name,
      notes: newestNotes(notes, site.sliceFeedSize, site.timeZone),
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  feedResponse({
    title: `${site.name}: ${props.name}`,
    description: `Analyst rating actions of ${props.name}.`,
    path: urls.firmFeed(props.slug),
    pagePath: urls.firm(props.slug),
    notes: props.notes,
  });
