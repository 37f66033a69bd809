import { getRssString } from '@astrojs/rss';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { NoteCorrection } from '../archive/corrections.ts';
import { urls } from '../archive/urls.ts';
import { startOf } from './instants.ts';
import { clean, type Feed, type FeedSite, tag } from './rss.ts';

/** The feed of corrections: an item for each, so that a reader who saw the wrong figure sees the right one. */
export type CorrectionsFeed = Pick<Feed, 'title' | 'description'> & {
  /** Newest first. */
  corrections: readonly NoteCorrection[];
};

/** Returns the feed of corrections as RSS 2.0. An item's GUID is the correction's own id. */
export function correctionsFeed(feed: CorrectionsFeed, site: FeedSite): Promise<string> {
  const [newest] = feed.corrections;
  return getRssString({
    title: clean(feed.title),
    description: clean(feed.description),
    site: site.absolute(urls.corrections),
    stylesheet: site.stylesheet,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      tag('language', site.language.toLowerCase()),
      newest ? tag('lastBuildDate', startOf(newest.date, site.timeZone).toUTCString()) : '',
      tag('atom:link', '', {
        href: site.absolute(urls.correctionsFeed),
        rel: 'self',
        type: 'application/rss+xml',
      }),
    ].join(''),
    items: feed.corrections.map(({ id, note, date, was, now, why }) => ({
      title: clean(`Corrected: ${note.title}`),
      link: `${site.absolute(urls.note(note.id))}#corrections`,
      description: clean(`Said “${was}”, now says “${now}”. ${why}`),
      pubDate: startOf(date, site.timeZone),
      content: clean(
        toHtml(
          h(
            'dl',
            [
              ['It said', was],
              ['It says', now],
              ['Why', why],
            ].map(([name, text]) => [h('dt', name), h('dd', text)]),
          ),
        ),
      ),
      customData: tag('guid', id, { isPermaLink: 'false' }),
    })),
  });
}
