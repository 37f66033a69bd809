import type * as z from 'zod';
import type { Finding, FirmFinding } from '../archive/rules/rule.ts';
import { readContent } from '../disk/content-files.ts';
import { type Diagnostic, diagnosticOf } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import { readFile } from '../notes/read/frontmatter.ts';
import type { FieldPath } from '../notes/read/source.ts';
import { firmSchema } from '../notes/schema/firm-schema.ts';
import { frontmatterSchema } from '../notes/schema/schema.ts';

/**
 * Returns reports on what the archive rules found in notes. The archive keeps no places, so the few
 * files with findings are read again for them.
 */
export function locateFindings(contentDir: string, findings: readonly Finding[]): FileReport[] {
  return locate(contentDir, frontmatterSchema, findings, ({ note }) => note.path);
}

/** Returns reports on what the rules found in firms' files. */
export function locateInFirms(contentDir: string, findings: readonly FirmFinding[]): FileReport[] {
  return locate(contentDir, firmSchema, findings, ({ firm }) => firm.path);
}

function locate<Found extends Omit<Diagnostic, 'place'> & { field: FieldPath }>(
  contentDir: string,
  schema: z.ZodObject,
  findings: readonly Found[],
  pathOf: (finding: Found) => string,
): FileReport[] {
  return [...Map.groupBy(findings, pathOf)].map(([path, found]) => {
    const { text, source } = readFile(schema, readContent(contentDir, path).bytes);
    const diagnostics = found.map((finding) =>
      diagnosticOf({ ...finding, place: source?.value(finding.field) }),
    );
    return { path, text, diagnostics };
  });
}
