import '../environment.ts';

import { type CheckResult, formatCheck, hasErrors } from '../../check/problems.ts';
import { defaultOrigin } from '../../config/settings.ts';
import { isError } from '../../notes/diagnostics/diagnostics.ts';
import { formatCount } from '../../notes/wording.ts';
import { type BuildResult, buildSite } from '../../press/build-site.ts';
import type { PartNumber } from '../../press/manifest.ts';
import { HalfPublished } from '../../press/publish.ts';
import { site } from '../../site.config.ts';
import { inWords } from '../in-words.ts';
import { misuse, readLine, unexpected } from '../line/read-line.ts';
import { build as table } from '../tables/build.ts';
import { paintFor } from '../terminal.ts';

/** Writes over the line of progress, which only a terminal has. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/**
 * Runs the command `build`: reads the command line, builds, and prints the result.
 *
 * @param program from `programVersion`
 */
export async function runBuild(program: string): Promise<void> {
  const { options, operands } = readLine(table);
  if (options.merge !== operands.length > 0) {
    misuse(
      table,
      'The folders of the parts come after --merge: `--merge part-1-of-2 part-2-of-2`.',
    );
  }
  if (options.merge && options.shard !== undefined) {
    misuse(table, '--shard makes a part and --merge puts parts together: give one of the two.');
  }

  const started = performance.now();
  try {
    const result = await buildSite(
      site,
      program,
      {
        skipsInvalid: options['skip-invalid'],
        isForced: options.force,
        part: options.shard === undefined ? undefined : partOf(options.shard),
        parts: operands,
      },
      ({ done, all }) => showProgress(bar(done, all)),
    );
    showProgress('');
    tell(result, started);
  } catch (error) {
    showProgress('');
    const now = error instanceof HalfPublished ? error.message : nothingPublished();
    process.stderr.write(`${inWords(error)}\n\n${now}\n`);
    if (process.env['DEBUG']) console.error(error);
    process.exitCode = 1;
  }
}

function tell(result: BuildResult, started: number): void {
  const checked = worthTelling(result);
  const report = formatCheck(checked, paintFor(process.stderr));
  if (result.kind === 'refused') {
    process.stderr.write(`${report}\n\n${nothingPublished()}\n`);
    process.exitCode = 1;
    return;
  }
  if (checked.reports.length > 0) {
    const leftOut = hasErrors(checked) ? ['What has errors was left out.'] : [];
    for (const path of result.checked.withdrawn) {
      leftOut.push(
        `${path} was left out, too: the note that replaces it, or that it replaces, has errors.`,
      );
    }
    process.stderr.write(`${[report, ...leftOut].join('\n')}\n\n`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const what = result.kind === 'part' ? `made ${result.folder}/` : `built ${site.outDir}/`;
  process.stdout.write(
    `${what} in ${seconds} s: ${formatCount(result.rendered)} pages and feeds rendered, ${formatCount(result.kept)} kept\n`,
  );
  if (site.origin === defaultOrigin) {
    process.stdout.write(
      `Its feeds, canonical links and sitemap say ${site.origin}: set SITE_URL before you publish it.\n`,
    );
  }
  if (site.security && Date.parse(site.security.expires) < Date.now()) {
    process.stdout.write(
      `Its security.txt expired on ${site.security.expires}: set a later SECURITY_EXPIRES.\n`,
    );
  }
}

/** Leaves out warnings about unchanged notes. Their authors were warned when they wrote them. */
function worthTelling({ checked }: BuildResult): CheckResult {
  const { notes, reports, isAnew } = checked;
  return {
    notes,
    reports: reports.filter(({ path, diagnostics }) => diagnostics.some(isError) || isAnew(path)),
  };
}

function nothingPublished(): string {
  return `Nothing was published: ${site.outDir}/ is as it was.`;
}

/** Returns the part that `2/4` names. Any other text ends the process with exit code 2. */
function partOf(text: string): PartNumber {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of || of > 1000) {
    misuse(table, unexpected('--shard', text, 'one part of so many, such as 2/4'));
  }
  return { number, of };
}

function bar(done: number, total: number): string {
  const width = 24;
  const filled = total > 0 ? Math.min(width, Math.round((done / total) * width)) : 0;
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${formatCount(done)} of ${formatCount(total)} pages and feeds`;
}
