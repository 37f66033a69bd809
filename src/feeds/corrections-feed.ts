import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { NoteCorrection } from '../archive/pages/corrections.ts';
import * as urls from '../archive/urls.ts';
import { feedWords } from '../words/feeds.ts';
import { correctionWords } from '../words/note.ts';
import { type Channel, channelXml, type FeedSite } from './channel.ts';
import { startOf } from './instants.ts';

/**
 * Returns the feed of corrections as RSS 2.0. It has an item for each, so that readers who saw the
 * wrong figure see the right one. An item's GUID is the correction's own id.
 *
 * @param corrections newest first
 */
export function correctionsFeed(
  channel: Channel,
  corrections: readonly NoteCorrection[],
  site: FeedSite,
): Promise<string> {
  const items = corrections.map(({ id, note, date, was, now, why }) => {
    const published = startOf(date, site.timeZone);
    const parts = [
      [correctionWords.was, was],
      [correctionWords.now, now],
      [correctionWords.why, why],
    ];
    return {
      guid: id,
      title: feedWords.corrected(note.title),
      path: `${urls.note(note.id)}#corrections`,
      description: correctionWords.inShort(was, now, why),
      content: toHtml(
        h(
          'dl',
          parts.map(([name, text]) => [h('dt', name), h('dd', text)]),
        ),
      ),
      published,
      updated: published,
    };
  });
  return channelXml(channel, items, site);
}
