import type { SiteLink } from './body/site-links.ts';
import type { DiagnosticData } from './diagnostics/diagnostics.ts';
import type { Frontmatter } from './schema/schema.ts';
import type { Day } from './terms/dates.ts';

/** A rating action as published: its checked frontmatter, and what the file says beside it. */
export interface Note extends Frontmatter {
  /** The file's name without `.md`: `2026-02-10-kc-goldman-sachs`. Never changes; the feeds' GUID is made of it. */
  id: string;
  /** The file, relative to the content folder: `ratings/2026/2026-02-10-kc-goldman-sachs.md`. */
  path: string;
  /** The day of publication, as its author wrote it. */
  day: Day;
  /** The slug of its stock where a stock's file says so: its ticker was another one's, or has another name now. */
  stock?: string;
  /** Whether there is a body; a note with none is a brief. */
  hasBody: boolean;
  /** A hash of the file's bytes: whatever is made from the body alone changes with it. */
  hash: string;
  /** The lines (from 1) of fields that pages link to and messages name. */
  lines: FieldLines;
  /** Where its body leads to on this site. */
  links: readonly SiteLink[];
  /** What the note's checks warn of. */
  warnings: DiagnosticData[];
}

export interface FieldLines {
  ticker?: number | undefined;
  company?: number | undefined;
  rating?: number | undefined;
  priceTarget?: number | undefined;
  price?: number | undefined;
  statedUpside?: number | undefined;
  targetRange?: number | undefined;
}
