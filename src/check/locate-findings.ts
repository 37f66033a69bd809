import type * as z from 'zod';
import { readContent } from '../disk/content-files.ts';
import { type Diagnostic, diagnosticOf } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';
import { readFile } from '../notes/read/frontmatter.ts';
import type { FieldPath } from '../notes/read/source.ts';

/**
 * Returns reports on what the archive rules found in files of one kind. The archive keeps no places,
 * so the few files with findings are read again for them.
 *
 * @param schema of the files
 */
export function locateFindings<Finding extends Omit<Diagnostic, 'place'> & { field: FieldPath }>(
  contentDir: string,
  schema: z.ZodObject,
  findings: readonly Finding[],
  pathOf: (finding: Finding) => string,
): FileReport[] {
  return [...Map.groupBy(findings, pathOf)].map(([path, found]) => {
    const { text, source } = readFile(schema, readContent(contentDir, path).bytes);
    const diagnostics = found.map((finding) =>
      diagnosticOf({ ...finding, place: source?.value(finding.field) }),
    );
    return { path, text, diagnostics };
  });
}
