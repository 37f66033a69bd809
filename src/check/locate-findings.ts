import type { Finding, FirmFinding } from '../archive/rules/rule.ts';
import { type ContentFile, readContent } from '../disk/content-files.ts';
import { type Diagnostic, diagnosticOf } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import { parseNote } from '../notes/parse.ts';
import { readFile } from '../notes/read/frontmatter.ts';
import type { FieldPath, NoteSource } from '../notes/read/source.ts';
import { firmSchema } from '../notes/schema/firm-schema.ts';
import type { Day } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';

/**
 * Returns reports on what the archive rules found. The archive keeps no places, so the few files
 * with findings are read again for them.
 */
export function locateFindings(
  place: ContentPlace,
  findings: readonly Finding[],
  today: Day,
): FileReport[] {
  const read = (file: ContentFile) => parseNote(file, { today });
  return locate(place, findings, ({ note }) => note.path, read);
}

/** Returns reports on what the rules found in firms' files. */
export function locateInFirms(place: ContentPlace, findings: readonly FirmFinding[]): FileReport[] {
  const read = ({ bytes }: ContentFile) => readFile(firmSchema, bytes);
  return locate(place, findings, ({ firm }) => firm.path, read);
}

function locate<Found extends Omit<Diagnostic, 'place'> & { field: FieldPath }>(
  { contentDir, shownAs }: ContentPlace,
  findings: readonly Found[],
  pathOf: (finding: Found) => string,
  read: (file: ContentFile) => { text: string; source: NoteSource | undefined },
): FileReport[] {
  return [...Map.groupBy(findings, pathOf)].map(([path, found]) => {
    const { text, source } = read(readContent(contentDir, path));
    const diagnostics = found.map((finding) =>
      diagnosticOf({ ...finding, place: source?.value(finding.field) }),
    );
    return { path: shownAs + path, text, diagnostics };
  });
}
