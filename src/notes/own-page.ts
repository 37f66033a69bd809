import type * as z from 'zod';
import type { FormProblem } from './diagnostics/diagnostics.ts';
import { type ParsedFile, type PlainFile, parsePlainFile, type RecordFile } from './record-file.ts';
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

/** Returns the page in a file, and every problem that the file has. Never throws. */
export function parseOwnPage(file: RecordFile): ParsedFile<OwnPage> {
  const slug = file.path.replace(/^pages\/|\.md$/g, '');
  return parsePlainFile(pageSchema, file, () => ({
    slug,
    problems: nameProblems(file.path, slug),
  }));
}

/** What is wrong with a file's name, which is the page's address. */
function nameProblems(path: string, name: string): FormProblem[] {
  const problem = (expected: string, slug: string): FormProblem[] => [
    {
      rule: 'file-name',
      reason: `Unexpected file name \`${path}\`, expected ${expected}`,
      help: slug ? `rename the file: ${renameCommand(path, `pages/${slug}.md`)}` : undefined,
    },
  ];
  if (takenSlugs.includes(name)) {
    const why = `the site has pages of its own below \`/${name}/\``;
    return problem(`another one: ${why}`, `${name}-page`);
  }
  const expected = firmSlug(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === expected
    ? []
    : problem('small letters, digits and hyphens, in no further folder', expected);
}
