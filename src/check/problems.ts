import { isAccepted, isError } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, formatReport, type Paint } from '../notes/diagnostics/report.ts';

/** What the checks of an archive found. */
export interface CheckResult {
  /** How many were checked. */
  notes: number;
  /** Firms, stocks and pages are counted only if they were asked for by name. */
  firms?: number | undefined;
  stocks?: number | undefined;
  pages?: number | undefined;
  /** Files with diagnostics, by path. */
  reports: FileReport[];
}

export function hasErrors({ reports }: Pick<CheckResult, 'reports'>): boolean {
  return reports.some(({ diagnostics }) => diagnostics.some(isError));
}

/** Returns the whole report: every diagnostic, then the tally. */
export function formatCheck(result: CheckResult, paint?: Paint): string {
  const report = formatReport(result.reports, paint);
  return report === '' ? tallyOf(result) : `${report}\n\n${tallyOf(result)}`;
}

/** Returns the last line of a report: how many notes were checked, and what was found. */
export function tallyOf({ notes, firms = 0, stocks = 0, pages = 0, reports }: CheckResult): string {
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(isError).length;
  const accepted = all.filter(isAccepted).length;
  const warnings = all.length - errors - accepted;
  const checked = counts({ note: notes, firm: firms, stock: stocks, page: pages });
  const found = counts({ error: errors, warning: warnings, 'accepted warning': accepted });
  return `checked ${together.format(checked) || count(0, 'note')}: ${found.join(', ') || 'no problems'}`;
}

const together = new Intl.ListFormat('en-GB');

/** Returns the counts above 0. */
function counts(all: Record<string, number>): string[] {
  return Object.entries(all).flatMap(([noun, number]) => (number > 0 ? count(number, noun) : []));
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
