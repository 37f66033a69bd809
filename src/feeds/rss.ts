import { describeAction, describeNote } from '../archive/pages/summary.ts';
import * as urls from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import { articleHtml } from './article.ts';
import { type Channel, channelXml, type FeedSite } from './channel.ts';
import { publishedAt, startOf } from './instants.ts';

/** A feed of the newest notes of the site, an action, a ticker or a firm. */
export interface Feed extends Channel {
  /** Newest first. */
  items: readonly FeedItem[];
}

/** A note in a feed. */
export interface FeedItem {
  note: Note;
  firmSlug: string;
  /** The size of its picture in pixels; undefined if it has none. */
  picture: { width: number; height: number } | undefined;
}

/**
 * Returns a feed as RSS 2.0, with the full text of each note.
 *
 * An item's GUID is the note's id, the same in every feed. It never changes, and neither does the date of
 * publication. A correction shows in `atom:updated`.
 *
 * @param bodyOf returns a note's body as HTML with absolute addresses
 */
export function rssFeed(
  feed: Feed,
  site: FeedSite,
  bodyOf: (note: Note) => string,
): Promise<string> {
  const items = feed.items.map(({ note, firmSlug, picture }) => ({
    guid: note.id,
    title: note.title,
    path: urls.note(note.id),
    description: describeNote(note),
    content: articleHtml(note, firmSlug, bodyOf(note), site),
    published: publishedAt(note.published, site.timeZone),
    updated: updatedAt(note, site.timeZone),
    categories: [note.ticker, note.firm, note.action],
    author: note.author,
    picture: picture && { path: urls.notePicture(note.id), alt: describeAction(note), ...picture },
  }));
  return channelXml(feed, items, site);
}

/** Returns when a note last changed in substance: at its publication or its newest correction. */
export function updatedAt(note: Pick<Note, 'published' | 'corrections'>, timeZone: string): Date {
  const corrected = (note.corrections ?? []).map(({ date }) => startOf(date, timeZone).getTime());
  return new Date(Math.max(publishedAt(note.published, timeZone).getTime(), ...corrected));
}
