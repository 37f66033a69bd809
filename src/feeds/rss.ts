import { getRssString } from '@astrojs/rss';
import { describeNote } from '../archive/summary.ts';
import { urls } from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import { articleHtml } from './article.ts';
import { publishedAt, startOf } from './instants.ts';

/** What a feed needs to know of the site. */
export interface FeedSite {
  language: string;
  timeZone: string;
  /** The stylesheet for people, as a path of the same origin: browsers take it from no other. */
  stylesheet: string;
  /** Returns a path of the site as a whole address. */
  absolute(path: string): string;
}

/** A feed: the newest notes of the site, a ticker or a firm. */
export interface Feed {
  title: string;
  description: string;
  /** The feed's own path, and that of the page that it is the feed of. */
  path: string;
  pagePath: string;
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
      title: clean(note.title),
      link: site.absolute(urls.note(note.id)),
      description: clean(describeNote(note)),
      pubDate: publishedAt(note.published, site.timeZone),
      content: clean(articleHtml(note, await bodyOf(note), site.language)),
      categories: [note.ticker, note.firm, note.action].map(clean),
      customData: [
        tag('guid', note.id, { isPermaLink: 'false' }),
        note.author ? tag('dc:creator', note.author) : '',
        tag('atom:updated', updatedAt(note, site.timeZone).toISOString()),
      ].join(''),
    })),
  );
  const newest = feed.notes.map((note) => updatedAt(note, site.timeZone).getTime());
  return getRssString({
    title: clean(feed.title),
    description: clean(feed.description),
    site: site.absolute(feed.pagePath),
    stylesheet: site.stylesheet,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      tag('language', site.language.toLowerCase()),
      newest.length > 0 ? tag('lastBuildDate', new Date(Math.max(...newest)).toUTCString()) : '',
      tag('atom:link', '', {
        href: site.absolute(feed.path),
        rel: 'self',
        type: 'application/rss+xml',
      }),
    ].join(''),
    items,
  });
}

/** Returns when a note last changed in substance: its publication, or its newest correction. */
export function updatedAt(note: Pick<Note, 'published' | 'corrections'>, timeZone: string): Date {
  const corrected = (note.corrections ?? []).map(({ date }) => startOf(date, timeZone).getTime());
  return new Date(Math.max(publishedAt(note.published, timeZone).getTime(), ...corrected));
}

/** Characters that XML 1.0 cannot hold, even escaped. */
const notXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Returns a text without what XML cannot hold. */
export function clean(text: string): string {
  return text.replace(notXml, '');
}

function tag(name: string, text: string, attributes: Record<string, string> = {}): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${pairs.join('')}>${escapeXml(clean(text))}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
