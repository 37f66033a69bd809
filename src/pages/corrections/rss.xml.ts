import type { APIRoute } from 'astro';
import { allCorrections } from '../../archive/pages/corrections.ts';
import { urls } from '../../archive/urls.ts';
import { correctionsFeed } from '../../feeds/corrections-feed.ts';
import { titleOnSite } from '../../notes/wording.ts';
import { getArchive } from '../../published/archive-source.ts';
import { feedSite, xmlResponse } from '../../published/feed-response.ts';
import { site } from '../../site.config.ts';
import { feedWords } from '../../words/feeds.ts';
import { pageNames } from '../../words/shell.ts';

export const GET: APIRoute = async () =>
  xmlResponse(
    await correctionsFeed(
      {
        title: titleOnSite(pageNames.corrections, site.name),
        description: feedWords.ofCorrections,
        path: urls.correctionsFeed,
        pagePath: urls.corrections,
      },
      allCorrections(getArchive()).slice(0, site.feedSize),
      feedSite,
    ),
  );
