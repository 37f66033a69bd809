import type * as z from 'zod';
import { checkBody } from './body/body-problems.ts';
import type { SiteLink } from './body/site-links.ts';
import { compareDiagnostics, Diagnostic } from './diagnostics/diagnostics.ts';
import type { FormProblem } from './diagnostics/form-problem.ts';
import { readFile } from './read/frontmatter.ts';
import type { NoteSource } from './read/source.ts';
import { decodeText } from './read/text.ts';
import { renameCommand } from './terms/shell-word.ts';

/** What a file of the record says that is no note. */
export interface ParsedFile<Value> {
  /** Undefined where the file has an error. */
  value: Value | undefined;
  /** Where its text leads to on this site; none where it has an error. */
  links: readonly SiteLink[];
  diagnostics: Diagnostic[];
  /** The file's text, for frames. */
  text: string;
}

/**
 * Returns what a file of fields and a body says, with every problem of it; never throws, whatever the file.
 *
 * @param judge what else may be wrong with the fields
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

/** Returns what is wrong with the name of a file, which its fields decide. */
export function nameProblems(path: string, expected: string): FormProblem[] {
  if (path.normalize('NFC') === expected) return [];
  const reason = `Unexpected file name \`${path}\`, expected \`${expected}\``;
  return [{ rule: 'file-name', reason, help: `rename the file: ${renameCommand(path, expected)}` }];
}
