import type { InnerLink } from './body/body-problems.ts';
import type { Diagnostic } from './diagnostics/diagnostics.ts';
import type { Frontmatter } from './schema/schema.ts';
import type { Day } from './terms/dates.ts';

/** A published rating action: its checked fields, and what else is known of its file. */
export interface Note extends Frontmatter {
  /** The file's name without `.md`: `2026-02-10-kc-goldman-sachs`. Never changes; the feeds' GUID is made of it. */
  id: string;
  /** The file, relative to the content folder: `ratings/2026/2026-02-10-kc-goldman-sachs.md`. */
  path: string;
  /** The day of publication, as its author wrote it. */
  day: Day;
  /** The slug of its stock, if a stock's file says that the ticker was another company's or has changed since. */
  stock?: string;
  /** Whether it has a body. A note without one is a brief. */
  hasBody: boolean;
  /** A hash of the file's bytes. What is made from the body is kept until it changes. */
  hash: string;
  /** The lines (from 1) of fields that pages link to and messages name. */
  lines: FieldLines;
  /** The links in its body that lead to this site. */
  links: readonly InnerLink[];
  /** The warnings of its checks. */
  warnings: Diagnostic[];
}

/** The fields whose lines a note keeps. */
export const fieldsWithLines = [
  ...(['ticker', 'company', 'rating', 'priceTarget'] as const),
  ...(['price', 'statedUpside', 'targetRange'] as const),
];

type FieldLines = { [Name in (typeof fieldsWithLines)[number]]?: number | undefined };
