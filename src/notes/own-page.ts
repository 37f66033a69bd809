import type * as z from 'zod';
import type { FormProblem } from './diagnostics/diagnostics.ts';
import { type ParsedFile, type PlainFile, parsePlainFile } from './plain-file.ts';
import { pageSchema } from './schema/page-schema.ts';
import { renameCommand } from './terms/shell-word.ts';
import { firmSlug } from './terms/slug.ts';

/** One of the operator's own pages: an imprint, a privacy policy, a page about the site. */
export interface OwnPage extends z.output<typeof pageSchema>, PlainFile {}

/** The first parts of addresses that the site uses, or may come to use. */
export const takenSlugs: readonly string[] =
  '404 analysts api corrections demo digest feeds firms images methodology ratings schema search tickers watchlist'.split(
    ' ',
  );

/**
 * Returns the page in a file, and every problem that the file has. Never throws.
 *
 * @param path relative to the content folder: `pages/imprint.md`
 */
export function parseOwnPage(path: string, bytes: Uint8Array, hash: string): ParsedFile<OwnPage> {
  const name = path.replace(/^pages\/|\.md$/g, '');
  const parsed = parsePlainFile(pageSchema, bytes, () => nameProblems(path, name));
  const { value, links } = parsed;
  return { ...parsed, value: value && { ...value, slug: name, path, hash, links } };
}

/** What is wrong with a file's name, which is the page's address. */
function nameProblems(path: string, name: string): FormProblem[] {
  if (takenSlugs.includes(name)) {
    return [
      {
        rule: 'file-name',
        reason: `Unexpected file name \`${path}\`, expected another one: the site has pages of its own below \`/${name}/\``,
        help: `rename the file: ${renameCommand(path, `pages/${name}-page.md`)}`,
      },
    ];
  }
  const expected = firmSlug(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (name === expected) return [];
  return [
    {
      rule: 'file-name',
      reason: `Unexpected file name \`${path}\`, expected small letters, digits and hyphens, in no further folder`,
      help:
        expected === ''
          ? undefined
          : `rename the file: ${renameCommand(path, `pages/${expected}.md`)}`,
    },
  ];
}
