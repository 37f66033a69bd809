import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Directory, indexDirectory, parseDirectory } from '../archive/directory.ts';
import { directoryFiles } from '../disk/content-files.ts';
import { type FileReport, wholeFileReport } from '../notes/diagnostics/report.ts';
import { attempt } from '../notes/terms/attempt.ts';

/**
 * Returns the directory of the content folder, from `directory.json` or `directory.csv`, and reports
 * on what cannot be read as one. The directory is empty if neither file can.
 */
export function readDirectory(contentDir: string): {
  directory: Directory;
  reports: FileReport[];
} {
  const reports: FileReport[] = [];
  for (const name of directoryFiles) {
    const text = attempt(() => readFileSync(join(contentDir, name), 'utf8'));
    if (text === undefined) continue;
    const listed = parseDirectory(text.replace(/^\uFEFF/, ''));
    if (listed) return { directory: indexDirectory(listed), reports };
    reports.push(wholeFileReport(name, noDirectory));
  }
  return { directory: indexDirectory([]), reports };
}

const noDirectory = {
  rule: 'no-directory',
  reason:
    "Unexpected file, expected the SEC's company_tickers_exchange.json or a CSV with the columns symbol, exchange and name",
  help: 'mend the file, or remove it: until then no note is compared with it',
};
