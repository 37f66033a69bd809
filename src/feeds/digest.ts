import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describeCounts, kindHeading } from '../archive/pages/digests/digest-counts.ts';
import type { DayDigest, DigestSection } from '../archive/pages/digests/digests.ts';
import { rowFacts } from '../archive/pages/row-facts.ts';
import type { NoteRow } from '../archive/pages/rows.ts';
import * as urls from '../archive/urls.ts';
import type { Note } from '../notes/note.ts';
import { formatChange, formatDay, headlineWord } from '../notes/wording.ts';
import { digestWords } from '../words/digest.ts';
import { dayItemWords } from '../words/feeds.ts';
import { type Channel, channelXml, type FeedSite } from './channel.ts';
import { startOf } from './instants.ts';
import { updatedAt } from './rss.ts';

/**
 * Returns the feed of the days as RSS 2.0, with an item for each day that has notes.
 *
 * The day is the item's GUID, and its beginning is the date of publication. Neither changes when the day gets
 * another note. Feed readers that show updates see the change in `atom:updated` and in the content.
 *
 * @param days their digests and their notes, newest first
 */
export function digestFeed(
  channel: Channel,
  days: readonly { digest: DayDigest; notes: readonly Pick<Note, 'published' | 'corrections'>[] }[],
  site: FeedSite,
): Promise<string> {
  return channelXml(
    channel,
    days.map(({ digest, notes }) => {
      const published = startOf(digest.day, site.timeZone);
      const updated = notes.map((note) => updatedAt(note, site.timeZone).getTime());
      return {
        guid: digest.day,
        title: dayItemWords.title(formatDay(digest.day, site.language)),
        path: urls.digest(digest.day),
        description: `${describeCounts(digest.counts)}.`,
        content: digestHtml(digest, site),
        published,
        // A note may be dated in a zone whose day begins before that of the site.
        updated: new Date(Math.max(published.getTime(), ...updated)),
      };
    }),
    site,
  );
}

/** Returns a day's digest as HTML for a feed reader, with whole addresses. */
function digestHtml(digest: DayDigest, site: FeedSite): string {
  const page = site.absolute(urls.digest(digest.day));
  const children: (ElementContent | ElementContent[])[] = [
    h('p', `${describeCounts(digest.counts)}.`),
    ...digest.sections.map((section) => sectionHtml(section, site)),
    h('p', h('a', { href: page }, dayItemWords.onSite)),
  ];
  return toHtml({ type: 'root', children: children.flat() });
}

function sectionHtml({ kind, total, rows }: DigestSection, site: FeedSite): ElementContent[] {
  const more = total - rows.length;
  return [
    h('h2', kindHeading(kind)),
    h('ul', [
      ...rows.map((row) =>
        h('li', [
          h(
            'a',
            { href: site.absolute(urls.note(row.id)) },
            digestWords.note(row.firm, row.company),
          ),
          ` (${row.symbol}): ${factsOf(row)}`,
        ]),
      ),
      ...(more > 0 ? [h('li', dayItemWords.more(more))] : []),
    ]),
  ];
}

/** Returns everything known of an action, in one line. */
function factsOf(row: NoteRow): string {
  const { action, priceTargetAction, change } = row;
  const facts = [headlineWord(action, priceTargetAction), ...rowFacts(row)].join(', ');
  // If the target changed, it is the last of the facts.
  return change ? `${facts} (${formatChange(change)})` : facts;
}
