import type { APIRoute } from 'astro';
import { dayDigests } from '../../archive/pages/digests/digests.ts';
import { urls } from '../../archive/urls.ts';
import { digestFeed } from '../../feeds/digest.ts';
import { titleOnSite } from '../../notes/wording.ts';
import { getArchive } from '../../published/archive-source.ts';
import { feedSite, xmlResponse } from '../../published/feed-response.ts';
import { site } from '../../site.config.ts';
import { feedWords } from '../../words/feeds.ts';

export const GET: APIRoute = async () => {
  const archive = getArchive();
  const notesOfDay = Map.groupBy(archive.notes, ({ day }) => day);
  const days = dayDigests(archive).slice(0, site.feedSize);
  const xml = await digestFeed(
    {
      title: titleOnSite(feedWords.days, site.name),
      description: feedWords.ofDays,
      path: urls.digestFeed,
      pagePath: urls.digests,
    },
    days.map(({ day, make }) => ({ digest: make(), notes: notesOfDay.get(day) ?? [] })),
    feedSite,
  );
  return xmlResponse(xml);
};
