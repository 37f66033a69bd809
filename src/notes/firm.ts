import type * as z from 'zod';
import { compareDiagnostics, Diagnostic } from './diagnostics/diagnostics.ts';
import type { FormProblem } from './diagnostics/form-problem.ts';
import { splitFences } from './read/fences.ts';
import { parseFrontmatter } from './read/frontmatter.ts';
import { rangesIn } from './read/source.ts';
import { firmSchema } from './schema/firm-schema.ts';
import { renameCommand } from './terms/shell-word.ts';
import { firmSlug } from './terms/slug.ts';

export type Ladder = NonNullable<z.output<typeof firmSchema>['ladders']>[number];

/** A sell-side house, and the scales it has rated on. */
export interface Firm extends z.output<typeof firmSchema> {
  slug: string;
  path: string;
  digest: string;
}

/**
 * Returns the firm that a file holds, with every problem of it.
 *
 * @param path relative to the content folder: `firms/goldman-sachs.md`
 */
export function parseFirm(
  path: string,
  text: string,
  digest: string,
): { firm: Firm | undefined; diagnostics: Diagnostic[] } {
  const error = (problem: FormProblem) => new Diagnostic({ severity: 'error', ...problem });
  const split = splitFences(text);
  if ('at' in split) {
    const { at, ...problem } = split;
    const diagnostics = [error({ ...problem, place: rangesIn(text)(at[0], at[1]) })];
    return { firm: undefined, diagnostics };
  }
  const { frontmatter, problems } = parseFrontmatter(
    firmSchema,
    split.yaml,
    text,
    split.yamlOffset,
  );
  if (!frontmatter) {
    return { firm: undefined, diagnostics: problems.map(error).sort(compareDiagnostics) };
  }
  const slug = firmSlug(frontmatter.name);
  const expected = `firms/${slug}.md`;
  if (path !== expected) {
    const problem = {
      rule: 'file-name',
      reason: `Unexpected file name \`${path}\`, expected \`${expected}\``,
      help: `rename the file: ${renameCommand(path, expected)}`,
    };
    return { firm: undefined, diagnostics: [error(problem)] };
  }
  return { firm: { ...frontmatter, slug, path, digest }, diagnostics: [] };
}

/** Returns the ladder that the firm used on a day, if it is known. */
export function ladderOn(firm: Pick<Firm, 'ladders'>, on: string): Ladder | undefined {
  return firm.ladders
    ?.filter(({ from, until }) => (!from || from <= on) && (!until || on <= until))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
}

/** Returns the word's place on a ladder, 0 for the best; undefined where the ladder lacks it. */
export function rungOf(
  ladder: Pick<Ladder, 'words'>,
  word: string | undefined,
): number | undefined {
  if (word === undefined) return undefined;
  const index = ladder.words.findIndex((rung) => sameWord(rung, word));
  return index < 0 ? undefined : index;
}

/** Returns whether two rating words are one: `Equal-Weight` and `Equal Weight` are. */
export function sameWord(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}

/** Returns a rating word to compare by: without case, spaces and hyphens. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
