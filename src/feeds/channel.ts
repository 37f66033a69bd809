import { getRssString } from '@astrojs/rss';
import { feedOf } from '../archive/urls.ts';

/** What a feed needs to know of the site. */
export interface FeedSite {
  language: string;
  timeZone: string;
  /** The stylesheet for people, as a path on the same origin, because browsers accept no other. */
  stylesheet: string;
  /** The path of the site's picture. */
  picture: string;
  /** Returns a path of the site as a whole address. */
  absolute(path: string): string;
}

/** What a feed is, and of what. */
export interface Channel {
  /** As `titleOnSite` makes it. */
  title: string;
  description: string;
  /** The path of the page whose feed it is. */
  page: string;
}

/** One item of a feed. */
interface ChannelItem {
  /** Never changes. Neither does `published`, because readers would show the item as new. */
  guid: string;
  /** Plain text. */
  title: string;
  /** A path of the site. */
  path: string;
  /** Plain text. */
  description: string;
  /** HTML with whole addresses. */
  content: string;
  published: Date;
  updated: Date;
  categories?: readonly string[];
  author?: string | undefined;
  /** The path of a PNG, and what the picture says, in plain text. */
  picture?: { path: string; alt: string; width: number; height: number } | undefined;
}

/** Returns a feed as RSS 2.0, with its items in their order. */
export function channelXml(
  channel: Channel,
  items: readonly ChannelItem[],
  site: FeedSite,
): Promise<string> {
  const newest = items.map(({ updated }) => updated.getTime());
  return getRssString({
    title: titleText(channel.title),
    description: htmlText(channel.description),
    site: site.absolute(channel.page),
    stylesheet: site.stylesheet,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      tag('language', site.language.toLowerCase()),
      newest.length > 0 ? tag('lastBuildDate', new Date(Math.max(...newest)).toUTCString()) : '',
      // RSS 2.0 wants the channel's own title and page here.
      `<image>${tag('url', site.absolute(site.picture))}${tag('title', titleText(channel.title))}${tag('link', site.absolute(channel.page))}</image>`,
      tag('atom:link', '', {
        href: site.absolute(feedOf(channel.page)),
        rel: 'self',
        type: 'application/rss+xml',
      }),
    ].join(''),
    items: items.map((item) => ({
      title: titleText(item.title),
      link: site.absolute(item.path),
      description: htmlText(item.description),
      pubDate: item.published,
      content: clean(item.content),
      categories: item.categories?.map(titleText),
      customData: [
        tag('guid', item.guid, { isPermaLink: 'false' }),
        item.author ? tag('dc:creator', titleText(item.author)) : '',
        tag('atom:updated', item.updated.toISOString()),
        item.picture ? pictureTag(item.picture, site) : '',
      ].join(''),
    })),
  });
}

/** Not an `enclosure`, which must state its length in bytes: a feed is written before its pictures are drawn. */
function pictureTag(
  { path, alt, width, height }: NonNullable<ChannelItem['picture']>,
  site: FeedSite,
): string {
  const address = { url: site.absolute(path), medium: 'image', type: 'image/png' };
  const size = { width: String(width), height: String(height) };
  const description = tag('media:description', alt, { type: 'plain' });
  return `<media:content${attributesText({ ...address, ...size })}>${description}</media:content>`;
}

/** Everything that is not a `Char` of XML 1.0, and the control characters that are. */
const notXml = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Returns a text without the characters that XML cannot hold, even escaped. */
export function clean(text: string): string {
  return text.replace(notXml, '');
}

/**
 * Returns a plain text as HTML, because feed readers take a `<description>` for HTML: RSS 2.0, "Elements of
 * <item>", allows entity-encoded HTML there.
 */
function htmlText(text: string): string {
  return clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Returns a plain text as a title. Some readers take titles for HTML and some for text. Only a text in which HTML
 * would see a tag or a character reference is escaped, so `AT&T` reads the same everywhere.
 */
function titleText(text: string): string {
  return /<[a-z/!?]|&(?:#|[a-z][a-z0-9]*;)/i.test(text) ? htmlText(text) : clean(text);
}

function tag(name: string, text: string, attributes: Record<string, string> = {}): string {
  return `<${name}${attributesText(attributes)}>${quotedText(text)}</${name}>`;
}

function attributesText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${quotedText(value)}"`)
    .join('');
}

/** Returns a text for an attribute, or for an element of the feed itself. */
function quotedText(text: string): string {
  return htmlText(text).replace(/"/g, '&quot;');
}
