import type { APIRoute } from 'astro';
import { urls } from '../archive/urls.ts';
import { newestNotes } from '../feeds/newest.ts';
import { getArchive } from '../press/archive-source.ts';
import { feedResponse } from '../press/feed-response.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () => {
  const { notes } = getArchive();
  return feedResponse({
    title: site.name,
    description: site.description,
    path: urls.feed,
    pagePath: urls.home,
    notes: newestNotes(notes, site.feedSize, site.timeZone),
  });
};
