import type * as z from 'zod';
import type { SiteLink } from './body/site-links.ts';
import type { FormProblem } from './diagnostics/form-problem.ts';
import { type ParsedFile, parsePlainFile } from './plain-file.ts';
import { pageSchema } from './schema/page-schema.ts';
import { renameCommand } from './terms/shell-word.ts';
import { firmSlug } from './terms/slug.ts';

/** A page of the operator's own: an imprint, what is done with data, who is behind the site. */
export interface OwnPage extends z.output<typeof pageSchema> {
  /** Its address is `/slug/`. */
  slug: string;
  path: string;
  hash: string;
  /** Where its text leads to on this site. */
  links: readonly SiteLink[];
}

/** What stands at the top of the site's addresses already, or may come to stand there. */
export const takenSlugs: readonly string[] =
  '404 analysts api corrections demo digest feeds firms images methodology ratings schema search tickers watchlist'.split(
    ' ',
  );

/**
 * Returns the page that a file holds, with every problem of it; never throws, whatever the file.
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
