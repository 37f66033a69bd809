import type * as z from 'zod';
import { checkBody, type InnerLink } from './body/body-problems.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  type FormProblem,
  formDiagnostic,
} from './diagnostics/diagnostics.ts';
import { type ReadFile, readFile } from './read/frontmatter.ts';
import { renameCommand } from './terms/shell-word.ts';

/** A file of the record as it was read from disk. */
export interface RecordFile {
  /** Relative to the content folder, with `/`: `ratings/2026/2026-02-10-kc-goldman-sachs.md`. */
  path: string;
  bytes: Uint8Array;
  /** A hash of the bytes. */
  hash: string;
}

/** The fields and the body of a file, and every problem with either. */
interface WholeFile<Data> extends ReadFile<Data> {
  /** The links in its body that lead to this site. */
  links: readonly InnerLink[];
}

/** Returns what a file says. Its body is judged only if fields could be read above it. */
export function readWhole<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array,
): WholeFile<z.output<Schema>> {
  const read = readFile(schema, bytes);
  const { source, body, bodyOffset, problems } = read;
  if (!source) return { ...read, links: [] };
  const checked = checkBody(body, (start, end) =>
    source.range(start + bodyOffset, end + bodyOffset),
  );
  return { ...read, links: checked.links, problems: [...problems, ...checked.problems] };
}

/** What is known of the file of a firm, a stock or a page. */
export interface PlainFile {
  /** In the address of its page. */
  slug: string;
  path: string;
  hash: string;
  /** The links in its text that lead to this site. */
  links: readonly InnerLink[];
}

/** What a file of the record says. */
export interface ParsedFile<Value> {
  /** Undefined if the file has an error. */
  value: Value | undefined;
  diagnostics: Diagnostic[];
  /** The file's text, for frames. Invalid bytes become U+FFFD. */
  text: string;
}

/** The path that a file must have. */
interface OwnPath {
  expected: string;
  /** Why it is not another one, if the fields do not tell. */
  why?: string | undefined;
}

/**
 * Returns what a file with fields and a body says, and every problem that it has. Never throws.
 *
 * @param pathOf returns the path that the fields give the file, `firms/citi.md`. Its name is the slug.
 */
export function parsePlainFile<Schema extends z.ZodObject>(
  schema: Schema,
  { path, bytes, hash }: RecordFile,
  pathOf: (fields: z.output<Schema>) => OwnPath,
): ParsedFile<z.output<Schema> & PlainFile> {
  const { frontmatter, text, links, problems } = readWhole(schema, bytes);
  const own = frontmatter && pathOf(frontmatter);
  const found = [...problems, ...(own ? nameProblems(path, own) : [])];
  const slug = own?.expected.replace(/^\w+\/|\.md$/g, '') ?? '';
  return {
    value:
      frontmatter && found.length === 0 ? { ...frontmatter, slug, path, hash, links } : undefined,
    diagnostics: found.map(formDiagnostic).sort(compareDiagnostics),
    text,
  };
}

function nameProblems(path: string, { expected, why }: OwnPath): FormProblem[] {
  if (path.normalize('NFC') === expected) return [];
  const reason = `Unexpected file name \`${path}\`, expected \`${expected}\`${why ? `: ${why}` : ''}`;
  return [{ rule: 'file-name', reason, help: `rename the file: ${renameCommand(path, expected)}` }];
}
