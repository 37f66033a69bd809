import type { FeedSite } from '../feeds/channel.ts';
import { type Feed, rssFeed } from '../feeds/rss.ts';
import { site } from '../site.config.ts';
import { getBody } from './bodies.ts';
import { absolute, href } from './links.ts';

/** The site as its feeds know it. */
export const feedSite: FeedSite = {
  language: site.language,
  timeZone: site.timeZone,
  stylesheet: href('/feed.css'),
  absolute,
};

/** Returns a feed of notes as it is served. */
export async function feedResponse(feed: Feed): Promise<Response> {
  return xmlResponse(await rssFeed(feed, feedSite, async (note) => getBody(note).feed));
}

/** Returns a feed's XML as it is served. */
export function xmlResponse(xml: string): Response {
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
