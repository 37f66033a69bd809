import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentPlace as place } from '../../check/content-place.ts';
import { reportWithFolder } from '../../check/shown-as.ts';
import { writeNew } from '../../disk/write-new.ts';
import type { Draft } from '../../drafts/draft.ts';
import { type Diagnostic, isError } from '../../notes/diagnostics/diagnostics.ts';
import { formatReport, type Paint } from '../../notes/diagnostics/report.ts';
import { parseNote } from '../../notes/parse.ts';
import type { Day } from '../../notes/terms/dates.ts';

/** What became of a headline. */
export type Outcome =
  /** The line is no rating action. */
  | { kind: 'skipped'; reason: string }
  | { kind: 'shown'; draft: Draft; report: string | undefined }
  | { kind: 'written'; draft: Draft; path: string }
  /** A required field is open. */
  | { kind: 'open'; draft: Draft }
  /** The file exists, or a given value is wrong. */
  | { kind: 'refused'; draft: Draft; reason: string };

/** Writes a draft, unless something is missing or wrong. A file that cannot pass the check is never written. */
export function saveDraft(draft: Draft, today: Day, paint: Paint): Outcome {
  const report = reportOn(draft, problemsIn(draft, today).filter(isError), paint);
  if (report) return { kind: 'refused', draft, reason: report };
  const { path } = draft;
  if (path === undefined || draft.open.some(({ isRequired }) => isRequired)) {
    return { kind: 'open', draft };
  }
  if (writeNew(join(place.contentDir, path), draft.text)) return { kind: 'written', draft, path };
  return { kind: 'refused', draft, reason: existsAlready(path) };
}

/** Returns the file of a draft, and what the check finds in it alone. */
export function showDraft(draft: Draft, today: Day, paint: Paint): Outcome {
  const { path, remarks } = draft;
  const isThere = path !== undefined && existsSync(join(place.contentDir, path));
  return {
    kind: 'shown',
    draft: isThere ? { ...draft, remarks: [...remarks, existsAlready(path)] } : draft,
    report: reportOn(draft, problemsIn(draft, today), paint),
  };
}

function existsAlready(path: string): string {
  return `${place.shownAs}${path} exists already, and is never overwritten: edit it, since one firm acts once a day on a ticker`;
}

/** Returns what is wrong with a draft by itself. What is missing is reported elsewhere. */
function problemsIn({ text, path }: Draft, today: Day): Diagnostic[] {
  const file = { path: path ?? '', bytes: new TextEncoder().encode(text), hash: '' };
  const missing = [
    'field-missing',
    'frontmatter-empty',
    ...(path === undefined ? ['file-name'] : []),
  ];
  return parseNote(file, { today }).diagnostics.filter(({ rule }) => !missing.includes(rule));
}

/** Returns the report on a draft; undefined if nothing is wrong. */
function reportOn(
  { text, path }: Draft,
  diagnostics: readonly Diagnostic[],
  paint: Paint,
): string | undefined {
  if (diagnostics.length === 0) return undefined;
  const shown = path === undefined ? 'the draft' : place.shownAs + path;
  return formatReport([reportWithFolder({ path: shown, text, diagnostics }, place.shownAs)], paint);
}
