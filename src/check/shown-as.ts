import { Diagnostic } from '../notes/diagnostics/diagnostics.ts';
import type { FileReport } from '../notes/diagnostics/report.ts';

/** The rules know nothing of disks, and speak of the record as `content/`. */
const asRulesSay = /(?<![\w./-])content\/(?=(?:ratings|firms|pages)\b)/g;

/**
 * Returns a text of the rules with the folder that the record is in here.
 *
 * @param shownAs what stands before a path of the record: `content/`
 */
export function withFolder(text: string, shownAs: string): string {
  return text.replace(asRulesSay, () => shownAs);
}

/** Returns a report that names the folder that the record is in here. */
export function reportWithFolder(report: FileReport, shownAs: string): FileReport {
  if (shownAs === 'content/') return report;
  const named = (text: string | undefined) => text && withFolder(text, shownAs);
  return {
    ...report,
    diagnostics: report.diagnostics.map((found) => {
      const data = found.toData();
      return new Diagnostic({
        ...data,
        reason: withFolder(data.reason, shownAs),
        label: named(data.label),
        help: named(data.help),
      });
    }),
  };
}
