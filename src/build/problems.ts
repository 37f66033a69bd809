import { type Diagnostic, isAccepted, isError } from '../notes/diagnostics.ts';
import { type FileReport, formatReport, formatTally, type Paint } from '../notes/report.ts';

/** What the checks of a whole archive found. */
export interface CheckResult {
  /** How many notes were checked. */
  notes: number;
  /** Files with diagnostics, by path. */
  reports: FileReport[];
}

/** The notes have errors; the message is the whole report. */
export class NotesInvalid extends Error {
  override name = 'NotesInvalid';
  readonly result: CheckResult;

  constructor(result: CheckResult) {
    super(formatCheck(result));
    this.result = result;
    // The report says where each problem is; the place in this program is nobody's concern.
    this.stack = '';
  }
}

/**
 * Returns the result that an error carries, if it is a `NotesInvalid`. It is known by its name: the
 * loader that throws it lives in a bundle of its own, where the class is another one.
 */
export function asNotesInvalid(error: unknown): CheckResult | undefined {
  return error instanceof Error && error.name === 'NotesInvalid' && 'result' in error
    ? (error.result as CheckResult) // the class's only other field
    : undefined;
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
export function tallyOf({ notes, reports }: CheckResult): string {
  const all: Diagnostic[] = reports.flatMap(({ diagnostics }) => [...diagnostics]);
  const errors = all.filter(isError).length;
  const accepted = all.filter(isAccepted).length;
  return formatTally(notes, errors, all.length - errors - accepted, accepted);
}
