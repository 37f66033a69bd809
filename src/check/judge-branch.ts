import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, isError } from '../notes/diagnostics/diagnostics.ts';
import { type ChangedFiles, extractContent } from './changed-files.ts';
import { type ContentPlace, checkContent } from './check-content.ts';
import { type CheckResult, hasErrors } from './problems.ts';

/** A result, split into what a branch touches and the rest. */
export interface JudgedResult extends CheckResult {
  isTouched(path: string): boolean;
}

/**
 * Judges a branch only on what it touches. An error in another file becomes a warning if it was
 * there before the branch. An error that the branch causes elsewhere stays an error, or the main
 * branch would be the first to meet it: the branch may delete a firm, or a note that another one
 * replaces.
 */
export async function judgeBranch(
  place: ContentPlace,
  result: CheckResult,
  changed: ChangedFiles,
  now: Date = new Date(),
): Promise<JudgedResult> {
  const isTouched = (path: string) => changed.paths.has(path.slice(place.shownAs.length));
  const elsewhere = result.reports.filter(({ path }) => !isTouched(path));
  if (!hasErrors({ reports: elsewhere })) return { ...result, isTouched };
  const before = await errorsAt(place, changed.since, now);
  const reports = result.reports.map((report) => {
    if (isTouched(report.path)) return report;
    const diagnostics = report.diagnostics.map((diagnostic) =>
      isError(diagnostic) && before.has(keyOf(report.path, diagnostic))
        ? asWarning(diagnostic)
        : diagnostic,
    );
    return { ...report, diagnostics };
  });
  return { ...result, reports, isTouched };
}

/** Returns the keys of the errors that the record had at a commit, by the rules of today. */
async function errorsAt(
  { contentDir: current, shownAs }: ContentPlace,
  commit: string,
  now: Date,
): Promise<Set<string>> {
  const contentDir = await mkdtemp(join(tmpdir(), 'ratings-before-'));
  try {
    extractContent(current, commit, contentDir);
    const { reports } = await checkContent({ contentDir, shownAs }, undefined, now);
    return new Set(
      reports.flatMap(({ path, diagnostics }) =>
        diagnostics.filter(isError).map((diagnostic) => keyOf(path, diagnostic)),
      ),
    );
  } finally {
    await rm(contentDir, { recursive: true, force: true });
  }
}

/** A key leaves out the reason, which may name a line of another file. Lines move. */
function keyOf(path: string, { rule, place }: Diagnostic): string {
  return [path, rule, place?.start.line, place?.start.column].join('\n');
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  const remark = 'this error was here before the branch: mend it in a change of its own';
  const help = diagnostic.help ? `${diagnostic.help}\n${remark}` : remark;
  return { ...diagnostic, severity: 'warning', help };
}
