import '../../src/commands/plain-errors.ts';

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { misuse, parseOptions } from '../../src/commands/options.ts';
import { prune } from '../../src/disk/prune.ts';
import { formatCount } from '../../src/notes/wording.ts';
import { standardArchive, standardNotes, standardSeed } from './make-archive/standard.ts';
import { writeArchive } from './make-archive/write-archive.ts';

const usage = `Usage: npm run demo [-- OPTIONS]

Makes a fictitious archive, builds a site of it, and serves that: to see the site full. A second run builds
only what changed.

  --notes NUMBER    how many notes, ${standardNotes} by default
  --seed NUMBER     another archive; the same number makes the same one
  --folder FOLDER   where all of it goes, .cache/demo by default
  --port NUMBER     4321 by default, or the next one that is free
  --no-serve        build it, and end
  --help            show this`;

const options = parseOptions(usage, {
  notes: { type: 'string', default: String(standardNotes) },
  seed: { type: 'string', default: String(standardSeed) },
  folder: { type: 'string', default: '.cache/demo' },
  port: { type: 'string' },
  'no-serve': { type: 'boolean', default: false },
});

const commands = join(import.meta.dirname, '../../src/commands');
// Not `content`: what is in this folder and was not made here is removed, and `--folder .` must lose nothing.
const content = join(options.folder, 'fictitious');
const environment = {
  ...process.env,
  CONTENT_DIR: content,
  OUT_DIR: join(options.folder, 'dist'),
  CACHE_DIR: join(options.folder, 'cache'),
  SITE_NAME: 'Ratings Digest (demo, fictitious)',
  SITE_DESCRIPTION:
    'A demonstration: every company, firm, rating and figure on this site is fictitious.',
};

const files = archive();
process.stdout.write(
  'All of this demo is fictitious: its companies, its firms, their ratings and every figure.\n',
);
const made = writeArchive(content, files);
await prune(content, made);
process.stdout.write(`made ${formatCount(made.size)} files in ${content}/\n`);
process.exitCode = await run('build.ts');
if (process.exitCode === 0 && !options['no-serve']) {
  process.exitCode = await run('preview.ts', options.port ? ['--port', options.port] : []);
}

function archive(): ReturnType<typeof standardArchive> {
  const notes = numberOf('notes', 1_000_000);
  const seed = numberOf('seed', 2 ** 32 - 1);
  try {
    return standardArchive(seed, notes);
  } catch (error) {
    if (error instanceof RangeError) misuse(error.message, usage);
    throw error;
  }
}

function numberOf(name: 'notes' | 'seed', most: number): number {
  const text = options[name];
  if (!/^\d+$/.test(text) || Number(text) > most) {
    misuse(`--${name} is a number from 0 to ${formatCount(most)}, not ${text}.`, usage);
  }
  return Number(text);
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
