import * as urls from '../archive/urls.ts';
import type { FeedSite } from '../feeds/channel.ts';
import { newestNotes } from '../feeds/newest.ts';
import { type Feed, type FeedItem, rssFeed } from '../feeds/rss.ts';
import type { Note } from '../notes/note.ts';
import { pictureSize } from '../pictures/size.ts';
import { site } from '../site.config.ts';
import { getPublished } from './archive-source.ts';
import { getBody } from './bodies.ts';
import { absolute, href } from './links.ts';

/** The site as its feeds know it. */
export const feedSite: FeedSite = {
  language: site.language,
  timeZone: site.timeZone,
  stylesheet: href('/feed.css'),
  picture: urls.sitePicture,
  absolute,
};

/** Returns the items of a feed of notes: the newest, by their instants. */
export function feedItems(notes: readonly Note[], size: number): FeedItem[] {
  const { archive, pictured } = getPublished();
  return newestNotes(notes, size, site.timeZone).map((note) => ({
    note,
    firmSlug: archive.firms.slugOf(note),
    picture: pictured.has(note.id) ? pictureSize : undefined,
  }));
}

/** Returns a feed of notes as it is served. */
export async function feedResponse(feed: Feed): Promise<Response> {
  return xmlResponse(await rssFeed(feed, feedSite, (note) => getBody(note).feed));
}

/** Returns a feed's XML as it is served. */
export function xmlResponse(xml: string): Response {
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
