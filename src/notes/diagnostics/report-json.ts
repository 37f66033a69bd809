import type { FileReport } from './report.ts';

/** Returns every diagnostic as one JSON object a line, for programs. */
export function formatJson(files: readonly FileReport[]): string {
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map((diagnostic) => JSON.stringify({ file: path, ...diagnostic.toData() })),
    )
    .join('\n');
}
