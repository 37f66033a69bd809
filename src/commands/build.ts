import './plain-errors.ts';
import './environment.ts';

import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { handOver } from '../check/checked-record.ts';
import { contentPlace } from '../check/content-place.ts';
import { type CheckResult, formatCheck, hasErrors } from '../check/problems.ts';
import { takeTurn } from '../disk/one-at-a-time.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { formatCount } from '../notes/wording.ts';
import { refuseOtherDisk } from '../press/output-place.ts';
import { programVersion } from '../press/program-version.ts';
import { onProgress } from '../press/progress.ts';
import { HalfPublished, planPublication, publish } from '../press/publish.ts';
import { finishStaging, prepareStaging, stagingDir } from '../press/staging.ts';
import { defaultOrigin, site } from '../site.config.ts';
import { inWords } from './in-words.ts';
import { readLine } from './line/read-line.ts';
import { build as table } from './tables/build.ts';
import { paintFor } from './terminal.ts';

const { options } = readLine(table);

const started = performance.now();
const asItWas = `${site.outDir}/ is as it was`;
const clearLine = '\r\u001b[K';
let rendered = 0;
let kept = 0;
onProgress((message) => {
  if (message.kind === 'found') kept += 1;
  else {
    rendered += 1;
    if (message.isKeyed) kept -= 1;
  }
  if (process.stderr.isTTY && rendered % 20 === 1) {
    process.stderr.write(`${clearLine}${bar(rendered, rendered + kept)}`);
  }
});

const staging = stagingDir(site.cacheDir);
try {
  const root = process.cwd();
  // Astro's own folder is one for all sites that are built with this program.
  for (const folder of [join(root, '.astro'), site.cacheDir]) await takeTurn(folder);
  await refuseOtherDisk(site.cacheDir, root);
  const checked = await checkNotes();
  const made = { ...site, program: await programVersion(root) };
  const known = await prepareStaging(made, options.force);
  const { build } = await import('astro');
  await build({ logLevel: 'warn', logger: { entrypoint: './src/press/astro-logger.ts' } });
  const publication = await planPublication(staging, site.outDir);
  await finishStaging(made, publication.files, known);
  await publish(staging, site.outDir, publication);
  if (process.stderr.isTTY) process.stderr.write(clearLine);
  if (checked.reports.length > 0) {
    const leftOut = hasErrors(checked) ? '\nWhat has errors was left out.' : '';
    process.stderr.write(`${formatCheck(checked, paintFor(process.stderr))}${leftOut}\n\n`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `built ${site.outDir}/ in ${seconds} s: ${formatCount(rendered)} pages and feeds rendered, ${formatCount(kept)} kept\n`,
  );
  if (site.origin === defaultOrigin) {
    process.stdout.write(
      `Its feeds, canonical links and sitemap say ${site.origin}: set SITE_URL before you publish it.\n`,
    );
  }
} catch (error) {
  process.exitCode = 1;
  if (process.stderr.isTTY) process.stderr.write(clearLine);
  const now = error instanceof HalfPublished ? error.message : `Nothing was published: ${asItWas}.`;
  process.stderr.write(`${inWords(error)}\n\n${now}\n`);
  if (process.env['DEBUG']) console.error(error);
  // Other pages may still be under way, for nothing.
  process.exit();
}

/**
 * Checks all notes, and hands those that are right to the pages; returns what is to be told of it. Errors
 * end the process here, before anything is written, unless they are to be skipped.
 */
async function checkNotes(): Promise<CheckResult> {
  const { notes, reports, sound, isAnew } = await checkContent(contentPlace);
  const result = {
    notes,
    // What an unchanged note was warned of, it was warned of when it changed.
    reports: reports.filter(({ path, diagnostics }) => diagnostics.some(isError) || isAnew(path)),
  };
  if (notes === 0 || (hasErrors(result) && !options['skip-invalid'])) {
    const report = formatCheck(result, paintFor(process.stderr));
    process.stderr.write(`${report}\n\nNothing was published: ${asItWas}.\n`);
    process.exit(1);
  }
  handOver(sound);
  return result;
}

/** A bar of what is rendered; how many pages can be kept is known only when each was looked at. */
function bar(done: number, total: number): string {
  const width = 24;
  const filled = total > 0 ? Math.min(width, Math.round((done / total) * width)) : 0;
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${formatCount(done)} of at most ${formatCount(total)} pages`;
}
