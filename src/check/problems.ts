import { type Diagnostic, isAccepted, isError } from '../notes/diagnostics/diagnostics.ts';
import {
  type Checked,
  type FileReport,
  formatReport,
  formatTally,
  type Paint,
} from '../notes/diagnostics/report.ts';

/** What the checks of an archive found. */
export interface CheckResult extends Checked {
  /** Files with diagnostics, by path. */
  reports: FileReport[];
}

export function hasErrors({ reports }: CheckResult): boolean {
  return reports.some(({ diagnostics }) => diagnostics.some(isError));
}

/** Returns the whole report: every diagnostic, then the tally. */
export function formatCheck(result: CheckResult, paint?: Paint): string {
  const report = formatReport(result.reports, paint);
  return report === '' ? tallyOf(result) : `${report}\n\n${tallyOf(result)}`;
}

/** Returns the last line of a report. */
export function tallyOf({ reports, ...checked }: CheckResult): string {
  const all: Diagnostic[] = reports.flatMap(({ diagnostics }) => [...diagnostics]);
  const errors = all.filter(isError).length;
  const accepted = all.filter(isAccepted).length;
  return formatTally(checked, errors, all.length - errors - accepted, accepted);
}
