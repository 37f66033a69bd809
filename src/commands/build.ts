import './plain-errors.ts';
import './environment.ts';

import { join } from 'node:path';
import { AnotherBuild, takeTurn } from '../build/one-at-a-time.ts';
import { refuseOtherDisk } from '../build/output-place.ts';
import { asNotesInvalid, type CheckResult, formatCheck, hasErrors } from '../build/problems.ts';
import { programVersion } from '../build/program-version.ts';
import { onProgress } from '../build/progress.ts';
import { HalfPublished, planPublication, publish } from '../build/publish.ts';
import { finishStaging, keepNotes, prepareStaging, stagingDir } from '../build/staging.ts';
import { defaultOrigin, site } from '../site.config.ts';
import { inWords } from './in-words.ts';
import { parseOptions } from './options.ts';
import { formatCount, paintFor } from './terminal.ts';

const usage = `Usage: npm run build [-- OPTIONS]

Checks the notes, then builds the site into ${site.outDir}/. Where a note has an error, nothing is written.

  --skip-invalid   publish the notes that are right, and report the others
  --force          render every page again, whatever is known from the build before
  --help           show this`;

const options = parseOptions(usage, {
  'skip-invalid': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
});
if (options['skip-invalid']) process.env['SKIP_INVALID'] = 'true';

const started = performance.now();
const clearLine = '\r\u001b[K';
let rendered = 0;
let kept = 0;
let checked: CheckResult | undefined;
onProgress((message) => {
  if (message.kind === 'checked') checked = message.result;
  else if (message.kind === 'found') kept += 1;
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
  const made = { ...site, program: await programVersion(root) };
  await prepareStaging(made, options.force);
  const { build } = await import('astro');
  await build({ logLevel: 'warn', logger: { entrypoint: './src/build/astro-logger.ts' } });
  const publication = await planPublication(staging, site.outDir);
  await finishStaging(made, publication.files);
  await publish(staging, site.outDir, publication);
  if (process.stderr.isTTY) process.stderr.write(clearLine);
  if (checked && checked.reports.length > 0) {
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
  const invalid = asNotesInvalid(error);
  const said = invalid ? formatCheck(invalid, paintFor(process.stderr)) : inWords(error);
  const now =
    error instanceof HalfPublished
      ? error.message
      : `Nothing was published: ${site.outDir}/ is as it was.`;
  process.stderr.write(`${said}\n\n${now}\n`);
  if (process.env['DEBUG']) console.error(error);
  const keep = () => keepNotes(site.cacheDir).catch(() => {});
  // Astro saves the notes that were right later, when it finds the time.
  if (invalid) process.once('beforeExit', keep);
  else {
    if (!(error instanceof AnotherBuild)) await keep();
    // Other pages may still be under way, for nothing.
    process.exit();
  }
}

/** A bar of what is rendered; how many pages can be kept is known only when each was looked at. */
function bar(done: number, total: number): string {
  const width = 24;
  const filled = total > 0 ? Math.min(width, Math.round((done / total) * width)) : 0;
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${formatCount(done)} of at most ${formatCount(total)} pages`;
}
