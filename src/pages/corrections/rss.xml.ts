import type { APIRoute } from 'astro';
import { allCorrections } from '../../archive/corrections.ts';
import { getArchive } from '../../build/archive-source.ts';
import { feedSite, xmlResponse } from '../../build/feed-response.ts';
import { correctionsFeed } from '../../feeds/corrections-feed.ts';
import { site } from '../../site.config.ts';

export const GET: APIRoute = async () =>
  xmlResponse(
    await correctionsFeed(
      {
        title: `${site.name}: corrections`,
        description: 'What was corrected: what a note said, what it says now, and why.',
        corrections: allCorrections(getArchive()).slice(0, site.feedSize),
      },
      feedSite,
    ),
  );
