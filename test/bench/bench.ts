import '../../src/commands/plain-errors.ts';

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { misuse, parseOptions } from '../../src/commands/options.ts';
import { root } from '../support/build.ts';
import { isNote, placeArchive, writeBenchArchive } from './archive.ts';
import { withSection } from './document.ts';
import { type Engine, type EngineName, engineNames } from './engines/engine.ts';
import { prepareEngines } from './engines/prepare.ts';
import { formatCount } from './figures.ts';
import { thisMachine } from './machine.ts';
import { type CheckRun, measureCheck } from './measure-check.ts';
import { type DevRun, measureDev } from './measure-dev.ts';
import { weighPages } from './page-weights.ts';
import { type SizeResult, sizeSection } from './report.ts';
import { measureRounds } from './rounds.ts';
import { runFaults } from './run-faults.ts';

const usage = `Usage: npm run bench [-- OPTIONS]

Measures builds of this program and of its peers on the same notes, and prints tables. Nothing else
should run on the machine meanwhile, and nothing else may build this project.

  --notes N,N…     sizes of the archive, 1000 by default
  --runs N         how often everything is measured, 3 by default; the tables have medians
  --only NAME,…    of ${engineNames.join(', ')}; all by default. Hugo runs where it is installed;
                   npm installs the others into the work folder
  --dir FOLDER     works here, on the disk that is to be measured, and leaves it for the next time;
                   by default in a temporary folder, which is removed
  --limit SECONDS  that one build may take, 3600 by default
  --write          also writes the tables to docs/performance.md
  --faults N       measures nothing: builds after N random sequences of changes and mishaps, each against
                   a clean build, then the faults with 100,000 notes
  --help           show this`;

const document = join(root, 'docs/performance.md');

const options = parseOptions(usage, {
  notes: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
  only: { type: 'string', default: engineNames.join() },
  dir: { type: 'string' },
  limit: { type: 'string', default: '3600' },
  write: { type: 'boolean', default: false },
  faults: { type: 'string' },
});
if (options.faults !== undefined) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  say(`seed ${seed}`);
  process.exit(await runFaults(numberOf(options.faults, '--faults', 1), seed));
}
const sizes = options.notes.split(',').map((text) => numberOf(text, '--notes', 20));
const runs = numberOf(options.runs, '--runs', 1);
const limit = numberOf(options.limit, '--limit', 1);
const names = options.only.split(',').map(engineOf);

const folder = options.dir
  ? resolve(options.dir)
  : await mkdtemp(join(tmpdir(), 'ratings-digest-bench-'));
await mkdir(folder, { recursive: true });
const machine = thisMachine(folder);
say(`working in ${folder}, on ${machine.disk}`);
if (process.platform !== 'linux') say('peak memory is measured on Linux alone: it is left out.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.on('exit', () => {
  if (!options.dir) rmSync(folder, { recursive: true, force: true });
});

const engines = await prepareEngines(names, folder, say);
for (const size of sizes) {
  const section = sizeSection(await measureSize(size, engines));
  process.stdout.write(`\n${section}\n`);
  if (options.write) await writeFile(document, withSection(await oldText(), size, section));
}

async function measureSize(notes: number, engines: readonly Engine[]): Promise<SizeResult> {
  say(`making ${formatCount(notes)} notes`);
  const archive = await writeBenchArchive(join(folder, `archive-${notes}`), notes);
  const logDir = join(folder, `logs-${notes}`);
  const builds = await measureRounds({ engines, archive, runs, logDir, limit, say });
  const result: SizeResult = {
    notes: archive.paths.filter(isNote).length,
    tickers: new Set(archive.tickers.values()).size,
    meanBytes: archive.meanBytes,
    runs,
    date: new Date().toISOString().slice(0, 10),
    machine,
    engines,
    builds,
    checks: [],
    devs: [],
    weights: [],
  };
  const ours = engines.find(({ name }) => name === 'ours');
  if (!ours || builds.some(({ engine, failure }) => engine === 'ours' && failure)) return result;
  const weights = await weighPages(ours.outDir);
  await placeArchive(archive, ours.contentDir, true);
  const checks: CheckRun[] = [];
  const devs: DevRun[] = [];
  const place = join(folder, 'ours');
  for (let round = 1; round <= runs; round += 1) {
    say(`${round}/${runs} check and dev`);
    checks.push(await measureCheck(place, logDir, limit));
    devs.push(await measureDev(place, archive, limit));
  }
  return { ...result, checks, devs, weights };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function numberOf(text: string, option: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  return misuse(`${option} takes whole numbers from ${least}, not ${text}.`, usage);
}

function engineOf(text: string): EngineName {
  return (
    engineNames.find((name) => name === text) ??
    misuse(`There is no engine ${text}: ${engineNames.join(', ')}.`, usage)
  );
}

async function oldText(): Promise<string> {
  return readFile(document, 'utf8').catch(() => '# Performance\n');
}
