import type * as z from 'zod';
import type { SiteLink } from './body/body-problems.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  type FormProblem,
  formDiagnostic,
} from './diagnostics/diagnostics.ts';
import type { NoteSource } from './read/source.ts';
import { renameCommand } from './terms/shell-word.ts';
import { type RecordFile, readWhole } from './whole-file.ts';

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
  diagnostics: Diagnostic[];
  /** The file's text, for frames. */
  text: string;
}

/**
 * Returns what a file with fields and a body says, and every problem that it has. Never throws.
 *
 * @param judge returns the slug that the fields give the file, and what else is wrong with them
 */
export function parsePlainFile<Schema extends z.ZodObject>(
  schema: Schema,
  { path, bytes, hash }: RecordFile,
  judge: (
    fields: z.output<Schema>,
    source: NoteSource | undefined,
  ) => { slug: string; problems: FormProblem[] },
): ParsedFile<z.output<Schema> & PlainFile> {
  const { frontmatter, source, text, links, problems } = readWhole(schema, bytes);
  const judged = frontmatter && judge(frontmatter, source);
  const found = [...problems, ...(judged?.problems ?? [])];
  const isRight = judged && found.length === 0;
  return {
    value: isRight ? { ...frontmatter, slug: judged.slug, path, hash, links } : undefined,
    diagnostics: found.map(formDiagnostic).sort(compareDiagnostics),
    text,
  };
}

/** Returns the problem with a file's name, if it is not the one that its fields give it. */
export function nameProblems(path: string, expected: string): FormProblem[] {
  if (path.normalize('NFC') === expected) return [];
  const reason = `Unexpected file name \`${path}\`, expected \`${expected}\``;
  return [{ rule: 'file-name', reason, help: `rename the file: ${renameCommand(path, expected)}` }];
}
