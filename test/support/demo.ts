import '../../src/commands/plain-errors.ts';

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { command } from '../../src/commands/line/command.ts';
import { misuse, readLine } from '../../src/commands/line/read-line.ts';
import { formatCount } from '../../src/notes/wording.ts';
import { standardArchive, standardNotes, standardSeed } from './make-archive/standard.ts';
import { keepArchive } from './make-archive/write-archive.ts';
import { ownPages } from './own-pages.ts';

const table = command({
  name: 'demo',
  about: [
    'Makes a fictitious archive, builds a site of it and serves that, to show what a full site looks like. A second run builds only what changed.',
  ],
  options: {
    notes: {
      value: 'NUMBER',
      range: [0, 1_000_000],
      default: standardNotes,
      what: 'How many notes.',
    },
    seed: {
      value: 'NUMBER',
      range: [0, 2 ** 32 - 1],
      default: standardSeed,
      what: 'The same number always makes the same archive.',
    },
    folder: {
      value: 'FOLDER',
      default: '.cache/demo',
      what: 'The folder for the archive, the cache and the site.',
    },
    port: { value: 'NUMBER', range: [0, 65_535], what: 'The port to serve at.' },
    'no-serve': { what: 'Build it, but do not serve it.' },
  },
});
const { options } = readLine(table);

const commands = join(import.meta.dirname, '../../src/commands');
// Not `content`: what is in this folder and was not made here is removed, and `--folder .` must lose nothing.
const content = join(options.folder, 'fictitious');
const description =
  'A demonstration: every company, firm, rating and figure on this site is fictitious.';
const environment = {
  ...process.env,
  CONTENT_DIR: content,
  OUT_DIR: join(options.folder, 'dist'),
  CACHE_DIR: join(options.folder, 'cache'),
  SITE_NAME: 'Ratings Digest (demo, fictitious)',
  SITE_DESCRIPTION: description,
  // Whatever the operator calls the site, and shows as its name, this one says what it is.
  SITE_TAGLINE: description,
  SITE_LOGO_HAS_NAME: 'no',
};

const files = [...archive(), ...ownPages(join(import.meta.dirname, '../../content/pages'))];
process.stdout.write(
  'All of this demo is fictitious: its companies, its firms, their ratings and every figure.\n',
);
const made = keepArchive(content, files);
process.stdout.write(`made ${formatCount(made.size)} files in ${content}/\n`);
process.exitCode = await run('build.ts');
if (process.exitCode === 0 && !options['no-serve']) {
  process.exitCode = await run(
    'preview.ts',
    options.port === undefined ? [] : ['--port', String(options.port)],
  );
}

function archive(): ReturnType<typeof standardArchive> {
  try {
    return standardArchive(options.seed, options.notes);
  } catch (error) {
    if (error instanceof RangeError) misuse(table, error.message);
    throw error;
  }
}

/** Runs a command on the demo's folders, in a process of its own: a command reads its config as it loads. */
function run(command: string, args: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(commands, command), ...args], {
      env: environment,
      stdio: 'inherit',
    });
    const end = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', end).on('SIGTERM', end);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      if (signal) process.kill(process.pid, signal);
      else resolve(code ?? 1);
    });
  });
}
