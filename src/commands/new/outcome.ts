import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPlace } from '../../check/check-content.ts';
import { reportWithFolder } from '../../check/shown-as.ts';
import { writeNew } from '../../disk/write-new.ts';
import type { Draft } from '../../drafts/draft.ts';
import { isError } from '../../notes/diagnostics/diagnostics.ts';
import { formatReport, type Paint } from '../../notes/diagnostics/report.ts';
import { parseNote } from '../../notes/parse.ts';
import type { Day } from '../../notes/terms/dates.ts';

/** What became of a headline. */
export type Outcome =
  /** The line is no rating action. */
  | { kind: 'skipped'; reason: string }
  | { kind: 'shown'; draft: Draft }
  | { kind: 'written'; draft: Draft; path: string }
  /** A required field is open. */
  | { kind: 'open'; draft: Draft }
  /** The file exists, or a given value is wrong. */
  | { kind: 'refused'; draft: Draft; reason: string };

/** Writes a draft, unless something is missing or wrong. A file that cannot pass the check is never written. */
export function saveDraft(draft: Draft, place: ContentPlace, today: Day, paint: Paint): Outcome {
  const report = reportErrors(draft, place, today, paint);
  if (report) return { kind: 'refused', draft, reason: report };
  const { path } = draft;
  if (path === undefined || draft.open.some(({ isRequired }) => isRequired)) {
    return { kind: 'open', draft };
  }
  if (writeNew(join(place.contentDir, path), draft.text)) return { kind: 'written', draft, path };
  return { kind: 'refused', draft, reason: existsAlready(place, path) };
}

/** Returns the file of a draft. */
export function showDraft(draft: Draft, place: ContentPlace): Outcome {
  const { path, remarks } = draft;
  if (path === undefined || !existsSync(join(place.contentDir, path))) {
    return { kind: 'shown', draft };
  }
  const known = { ...draft, remarks: [...remarks, existsAlready(place, path)] };
  return { kind: 'shown', draft: known };
}

function existsAlready(place: ContentPlace, path: string): string {
  return `${place.shownAs}${path} exists already, and is never overwritten: edit it, since one firm acts once a day on a ticker`;
}

/** Returns the report on wrong values. What is missing is told elsewhere. */
function reportErrors(
  { text, path }: Draft,
  { shownAs }: ContentPlace,
  today: Day,
  paint: Paint,
): string | undefined {
  const file = { path: path ?? '', bytes: new TextEncoder().encode(text), hash: '' };
  const wrong = parseNote(file, { today }).diagnostics.filter(
    (found) =>
      isError(found) &&
      found.rule !== 'field-missing' &&
      found.rule !== 'frontmatter-empty' &&
      (path !== undefined || found.rule !== 'file-name'),
  );
  const shown = path === undefined ? 'the draft' : `${shownAs}${path}`;
  return wrong.length > 0
    ? formatReport([reportWithFolder({ path: shown, text, diagnostics: wrong }, shownAs)], paint)
    : undefined;
}
