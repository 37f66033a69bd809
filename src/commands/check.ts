import './plain-errors.ts';

import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { checkContent } from '../build/check-content.ts';
import { formatCheck, hasErrors } from '../build/problems.ts';
import { formatGithub } from '../notes/report-github.ts';
import { formatJson } from '../notes/report-json.ts';
import { site } from '../site.config.ts';
import { misuse, parseOptions } from './options.ts';
import { paintFor } from './terminal.ts';

const usage = `Usage: npm run check [-- FILE… OPTIONS]

Checks the notes and firms of ${site.contentDir}/, or only the files named.
Exit code: 0 without errors, 1 with errors, 2 for misuse.

  --format FORMAT   text (the default), json (an object a line), or github (annotations)
  --help            show this`;

const { positionals, format = 'text' } = parseOptions(
  usage,
  { format: { type: 'string' } },
  'files',
);
const formats = ['text', 'json', 'github'];
if (!formats.includes(format))
  misuse(`There is no format ${format}: ${formats.join(', ')}.`, usage);

const only = positionals.map(contentPath);
const place = {
  contentDir: site.contentDir,
  shownAs: `${relative(process.cwd(), resolve(site.contentDir)).split(sep).join('/')}/`,
};
const result = await checkContent(place, only.length > 0 ? only : undefined);
if (result.notes === 0 && only.length === 0) {
  process.stderr.write(
    `There are no notes in ${site.contentDir}/ratings/: checked nothing. See CONTRIBUTING.md for the first one.\n`,
  );
  process.exit(1);
}
const report = {
  text: () => formatCheck(result, paintFor(process.stdout)),
  json: () => formatJson(result.reports),
  github: () => `${formatGithub(result.reports)}\n${formatCheck(result)}`,
}[format];
process.stdout.write(`${report?.() ?? ''}\n`);
process.exitCode = hasErrors(result) ? 1 : 0;

/** Returns a file that was named on the command line as a path in the content folder. */
function contentPath(file: string): string {
  const path = relative(resolve(site.contentDir), resolve(file)).split(sep).join('/');
  if (!existsSync(file)) misuse(`There is no file ${file}.`, usage);
  if (path.startsWith('../')) misuse(`${file} is not in ${site.contentDir}/.`, usage);
  return path;
}
