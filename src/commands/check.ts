import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ChangedFiles, changedFiles, GitProblem } from '../check/changed-files.ts';
import { checkContent } from '../check/check-content.ts';
import { contentPlace } from '../check/content-place.ts';
import { type JudgedResult, judgeBranch } from '../check/judge-branch.ts';
import { formatCheck, hasErrors, tallyOf } from '../check/problems.ts';
import { type FileReport, formatJson, plain } from '../notes/diagnostics/report.ts';
import { formatGithub, withoutCommands } from '../notes/diagnostics/report-github.ts';
import { formatMarkdown } from '../notes/diagnostics/report-markdown.ts';
import { formatCount } from '../notes/wording.ts';
import { site } from '../site.config.ts';
import { namedFiles } from './check/named-files.ts';
import { misuse, readLine, stop } from './line/read-line.ts';
import { check as table } from './tables/check.ts';
import { paintFor } from './terminal.ts';

const { options, operands } = readLine(table);
const { format, changed: isChanged, summary } = options;
if (isChanged && operands.length > 1) {
  misuse(table, '--changed takes one branch, and no files beside it.');
}

const isNamed = !isChanged && operands.length > 0;
const only = isNamed ? namedFiles(operands) : undefined;
const whole = await checkContent(contentPlace, only);
const changed = isChanged ? changedSince(operands[0] || undefined) : undefined;
const result: JudgedResult = changed
  ? await judgeBranch(contentPlace, whole, changed)
  : { ...whole, isTouched: () => true };
const text = (paint = paintFor(process.stdout)) =>
  changed ? `${formatCheck(result, paint)}\n${scope(changed)}` : formatCheck(result, paint);

// GitHub shows this file below a run. Several steps may write to it.
const { GITHUB_STEP_SUMMARY: stepSummary } = process.env;
if (summary !== undefined || (format === 'github' && stepSummary)) {
  const markdown = formatMarkdown(tallyOf(result), result.reports, result.isTouched);
  if (summary !== undefined) writeSummary(summary, markdown);
  if (format === 'github' && stepSummary) appendFileSync(stepSummary, markdown);
}
const report = {
  text,
  json: () => formatJson(result.reports),
  github: () =>
    [formatGithub(ownFirst(result)), withoutCommands(text(plain), randomUUID())]
      .filter(Boolean)
      .join('\n'),
}[format];
const output = report();
if (output) process.stdout.write(`${output}\n`);
process.exitCode = hasErrors(result) ? 1 : 0;

function changedSince(base: string | undefined): ChangedFiles {
  try {
    return changedFiles(site.contentDir, base);
  } catch (error) {
    if (error instanceof GitProblem) stop(error.message, 2);
    throw error;
  }
}

/** Puts reports on what the branch changes first, because GitHub shows only a few annotations. */
function ownFirst({ reports, isTouched }: JudgedResult): FileReport[] {
  return reports.toSorted((a, b) => Number(isTouched(b.path)) - Number(isTouched(a.path)));
}

function scope({ base, paths }: ChangedFiles): string {
  const differ = paths.size === 1 ? '1 file differs' : `${formatCount(paths.size)} files differ`;
  return `${differ} from ${base}: earlier errors in other files are warnings`;
}

function writeSummary(file: string, markdown: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown);
  } catch {
    misuse(table, `The summary cannot be written to ${file}.`);
  }
}
