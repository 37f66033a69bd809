import './plain-errors.ts';

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { type ChangedFiles, changedFiles, GitProblem } from '../check/changed-files.ts';
import { checkContent } from '../check/check-content.ts';
import { contentPlace } from '../check/content-place.ts';
import { type JudgedResult, judgeBranch } from '../check/judge-branch.ts';
import { formatCheck, hasErrors, tallyOf } from '../check/problems.ts';
import { type FileReport, plain } from '../notes/diagnostics/report.ts';
import { formatGithub, withoutCommands } from '../notes/diagnostics/report-github.ts';
import { formatJson } from '../notes/diagnostics/report-json.ts';
import { formatMarkdown } from '../notes/diagnostics/report-markdown.ts';
import { formatCount } from '../notes/wording.ts';
import { site } from '../site.config.ts';
import { misuse, parseOptions } from './options.ts';
import { paintFor } from './terminal.ts';

const usage = `Usage: npm run check [-- FILE… OPTIONS]

Checks the notes and firms of ${site.contentDir}/, or only the files named.
Exit code: 0 without errors, 1 with errors, 2 for misuse.

  --changed [BASE]  judge what differs from the branch BASE (origin's default branch, or main):
                    an error elsewhere, that was there before, is a warning
  --format FORMAT   text (the default), json (an object a line), or github (annotations)
  --summary FILE    also write the whole report to FILE, as Markdown
  --help            show this`;

const {
  positionals,
  format = 'text',
  changed: isChanged,
  summary,
} = parseOptions(
  usage,
  {
    changed: { type: 'boolean' },
    format: { type: 'string' },
    summary: { type: 'string' },
  },
  'files',
  // `--changed=BASE` is `--changed BASE`: the one option that may have a value or none.
  process.argv.slice(2).flatMap((arg) => arg.split(/(?<=^--changed)=/)),
);
const formats = ['text', 'json', 'github'];
if (!formats.includes(format))
  misuse(`There is no format ${format}: ${formats.join(', ')}.`, usage);
if (isChanged && positionals.length > 1) {
  misuse('--changed takes one branch, and no files beside it.', usage);
}

const only = isChanged ? [] : positionals.map(contentPath);
const whole = await checkContent(contentPlace, only.length > 0 ? only : undefined);
const changed = isChanged ? await askGit(positionals[0] || undefined) : undefined;
const result: JudgedResult = changed
  ? await judgeBranch(contentPlace, whole, changed)
  : { ...whole, isTouched: () => true };
const text = (paint = paintFor(process.stdout)) =>
  changed ? `${formatCheck(result, paint)}\n${scope(changed)}` : formatCheck(result, paint);

// What GitHub shows below a run; many steps write to the one file.
const { GITHUB_STEP_SUMMARY: stepSummary } = process.env;
if (summary !== undefined || (format === 'github' && stepSummary)) {
  const markdown = formatMarkdown(tallyOf(result), result.reports, result.isTouched);
  if (summary !== undefined) await writeSummary(summary, markdown);
  if (format === 'github' && stepSummary) await appendFile(stepSummary, markdown);
}
const report = {
  text,
  json: () => formatJson(result.reports),
  github: () =>
    [formatGithub(ownFirst(result)), withoutCommands(text(plain), randomUUID())]
      .filter(Boolean)
      .join('\n'),
}[format];
const output = report?.() ?? '';
if (output) process.stdout.write(`${output}\n`);
process.exitCode = hasErrors(result) ? 1 : 0;

/** Asks git what the branch touches; what git cannot say ends the process with exit code 2. */
async function askGit(base: string | undefined): Promise<ChangedFiles> {
  try {
    return await changedFiles(site.contentDir, base);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** The few annotations that GitHub shows belong to what the branch touches. */
function ownFirst({ reports, isTouched }: JudgedResult): FileReport[] {
  return reports.toSorted((a, b) => Number(isTouched(b.path)) - Number(isTouched(a.path)));
}

function scope({ base, paths }: ChangedFiles): string {
  const differ = paths.size === 1 ? '1 file differs' : `${formatCount(paths.size)} files differ`;
  return `${differ} from ${base}: errors that were elsewhere before are warnings`;
}

async function writeSummary(file: string, markdown: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, markdown);
  } catch {
    misuse(`The summary cannot be written to ${file}.`, usage);
  }
}

/** Returns a file that was named on the command line as a path in the content folder. */
function contentPath(file: string): string {
  const path = relative(resolve(site.contentDir), resolve(file)).split(sep).join('/');
  if (!existsSync(file)) misuse(`There is no file ${file}.`, usage);
  if (path.startsWith('../')) misuse(`${file} is not in ${site.contentDir}/.`, usage);
  return path;
}
