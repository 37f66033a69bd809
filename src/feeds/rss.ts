import { describeNote } from '../archive/pages/summary.ts';
import { urls } from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import { articleHtml } from './article.ts';
import { type Channel, channelXml, type FeedSite } from './channel.ts';
import { publishedAt, startOf } from './instants.ts';

/** A feed: the newest notes of the site, a ticker or a firm. */
export interface Feed extends Channel {
  /** Newest first. */
  notes: readonly Note[];
}

/**
 * Returns a feed as RSS 2.0, with the full text of each note.
 *
 * An item's GUID is the note's id, the same in every feed; it and the date of publication never move,
 * and a correction shows in `atom:updated`.
 *
 * @param bodyOf returns a note's body as HTML with absolute addresses
 */
export async function rssFeed(
  feed: Feed,
  site: FeedSite,
  bodyOf: (note: Note) => Promise<string>,
): Promise<string> {
  const items = await Promise.all(
    feed.notes.map(async (note) => ({
      guid: note.id,
      title: note.title,
      path: urls.note(note.id),
      description: describeNote(note),
      content: articleHtml(note, await bodyOf(note), site.language),
      published: publishedAt(note.published, site.timeZone),
      updated: updatedAt(note, site.timeZone),
      categories: [note.ticker, note.firm, note.action],
      author: note.author,
    })),
  );
  return channelXml(feed, items, site);
}

/** Returns when a note last changed in substance: its publication, or its newest correction. */
export function updatedAt(note: Pick<Note, 'published' | 'corrections'>, timeZone: string): Date {
  const corrected = (note.corrections ?? []).map(({ date }) => startOf(date, timeZone).getTime());
  return new Date(Math.max(publishedAt(note.published, timeZone).getTime(), ...corrected));
}
