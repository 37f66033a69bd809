import type * as z from 'zod';
import { checkBody, type SiteLink } from './body/body-problems.ts';
import { type ReadFile, readFile } from './read/frontmatter.ts';
import { decodeText } from './read/text.ts';

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
  /** Invalid bytes become U+FFFD. */
  text: string;
  /** The links in its body that lead to this site. */
  links: readonly SiteLink[];
}

/** Returns what a file says. Its body is judged only if fields could be read above it. */
export function readWhole<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array,
): WholeFile<z.output<Schema>> {
  const text = decodeText(bytes);
  const read = readFile(schema, bytes, text);
  const { source, body, bodyOffset, problems } = read;
  if (!source) return { ...read, text, links: [] };
  const placeAt = (start: number, end: number) =>
    source.range(start + bodyOffset, end + bodyOffset);
  const checked = checkBody(body, placeAt);
  return { ...read, text, links: checked.links, problems: [...problems, ...checked.problems] };
}
