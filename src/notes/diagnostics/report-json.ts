import type { FileReport } from './report.ts';

/** Returns the diagnostics for programs, one JSON object a line. */
export function formatJson(files: readonly FileReport[]): string {
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map((diagnostic) => JSON.stringify({ file: path, ...diagnostic.toData() })),
    )
    .join('\n');
}
