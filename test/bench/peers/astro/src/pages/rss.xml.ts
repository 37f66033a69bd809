import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { newestFirst } from '../notes';

export async function GET(context: APIContext) {
  const notes = await newestFirst();
  return rss({
    title: 'Analyst Ratings',
    description: 'Analyst rating actions.',
    site: context.site ?? 'https://example.org',
    items: notes.slice(0, 50).map((note) => ({
      title: note.data.title,
      link: `/ratings/${note.id}/`,
      pubDate: note.data.published,
      description: note.data.dek,
      content: note.rendered?.html ?? '',
    })),
  });
}
