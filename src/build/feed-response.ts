import { type Feed, rssFeed } from '../feeds/rss.ts';
import { site } from '../site.config.ts';
import { getBody } from './bodies.ts';
import { absolute, href } from './links.ts';

/** Returns a feed as it is served. */
export async function feedResponse(feed: Feed): Promise<Response> {
  const xml = await rssFeed(
    feed,
    {
      language: site.language,
      timeZone: site.timeZone,
      stylesheet: href('/feed.css'),
      absolute,
    },
    async (note) => (await getBody(note)).feed,
  );
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
