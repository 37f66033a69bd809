import type * as z from 'zod';
import { type ParsedFile, type PlainFile, parsePlainFile, type RecordFile } from './record-file.ts';
import { pageSchema } from './schema/page-schema.ts';
import { firmSlug } from './terms/slug.ts';

/** One of the operator's own pages: an imprint, a privacy policy, a page about the site. */
export interface OwnPage extends z.output<typeof pageSchema>, PlainFile {}

/** The first parts of addresses that the site uses, or may come to use. */
export const takenSlugs: readonly string[] =
  '404 analysts api corrections demo digest feeds firms images methodology ratings schema search tickers watchlist'.split(
    ' ',
  );

/** Returns the page in a file, and every problem that the file has. Never throws. */
export function parseOwnPage(file: RecordFile): ParsedFile<OwnPage> {
  const name = file.path.replace(/^pages\/|\.md$/g, '');
  const slug =
    firmSlug(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'page';
  const isTaken = takenSlugs.includes(slug);
  const expected = `pages/${slug}${isTaken ? '-page' : ''}.md`;
  const why = isTaken
    ? `the site has pages of its own below \`/${slug}/\``
    : 'small letters, digits and hyphens, in no further folder';
  return parsePlainFile(pageSchema, file, () => ({ expected, why }));
}
