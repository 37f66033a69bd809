import type * as z from 'zod';
import { checkBody } from './body/body-problems.ts';
import type { SiteLink } from './body/site-links.ts';
import { compareDiagnostics, Diagnostic, type FormProblem } from './diagnostics/diagnostics.ts';
import { readFile } from './read/frontmatter.ts';
import type { NoteSource } from './read/source.ts';
import { decodeText } from './read/text.ts';
import { renameCommand } from './terms/shell-word.ts';

/** What is known of the file of a firm, a stock or a page. */
export interface PlainFile {
  /** In the address of its page. */
  slug: string;
  path: string;
  hash: string;
  /** The links in its text that lead to this site. */
  links: readonly SiteLink[];
}

/** What the file of a firm, a stock or a page says. */
export interface ParsedFile<Value> {
  /** Undefined if the file has an error. */
  value: Value | undefined;
  /** The links in its text that lead to this site; none if the file has an error. */
  links: readonly SiteLink[];
  diagnostics: Diagnostic[];
  /** The file's text, for frames. */
  text: string;
}

/**
 * Returns what a file with fields and a body says, and every problem that it has. Never throws.
 *
 * @param judge returns what else is wrong with the fields
 */
export function parsePlainFile<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array,
  judge: (fields: z.output<Schema>, source: NoteSource | undefined) => FormProblem[],
): ParsedFile<z.output<Schema>> {
  const text = decodeText(bytes);
  const { frontmatter, source, body, bodyOffset, problems } = readFile(schema, bytes, text);
  const placeIn = (file: NoteSource) => (start: number, end: number) =>
    file.range(start + bodyOffset, end + bodyOffset);
  const checked = source && checkBody(body, placeIn(source));
  const found = [
    ...problems,
    ...(checked?.problems ?? []),
    ...(frontmatter ? judge(frontmatter, source) : []),
  ];
  return {
    value: found.length === 0 ? frontmatter : undefined,
    links: found.length === 0 ? (checked?.links ?? []) : [],
    diagnostics: found
      .map((problem) => new Diagnostic({ severity: 'error', ...problem }))
      .sort(compareDiagnostics),
    text,
  };
}

/** Returns the problem with a file's name, if it is not the one that its fields give it. */
export function nameProblems(path: string, expected: string): FormProblem[] {
  if (path.normalize('NFC') === expected) return [];
  const reason = `Unexpected file name \`${path}\`, expected \`${expected}\``;
  return [{ rule: 'file-name', reason, help: `rename the file: ${renameCommand(path, expected)}` }];
}
