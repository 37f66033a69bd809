import type { APIRoute } from 'astro';
import { feedsOpml, listFeeds } from '../feeds/opml.ts';
import { getArchive } from '../published/archive-source.ts';
import { absolute } from '../published/links.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () =>
  new Response(feedsOpml(listFeeds(getArchive(), site.name), site.name, absolute), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
