import type { APIRoute } from 'astro';
import { urls } from '../archive/urls.ts';
import { getArchive } from '../published/archive-source.ts';
import { feedItems, feedResponse } from '../published/feed-response.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () => {
  const { notes } = getArchive();
  return feedResponse({
    title: site.name,
    description: site.description,
    path: urls.feed,
    pagePath: urls.home,
    items: feedItems(notes, site.feedSize),
  });
};
