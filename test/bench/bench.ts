import '../../src/commands/plain-errors.ts';

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { command } from '../../src/commands/line/command.ts';
import { misuse, readLine } from '../../src/commands/line/read-line.ts';
import { root } from '../support/build.ts';
import { isNote, placeArchive, writeBenchArchive } from './archive.ts';
import { type Engine, type EngineName, engineNames, prepareEngines } from './engines.ts';
import { describeMachine } from './machine.ts';
import { measureCheck, measureDev } from './measure-ours.ts';
import { weighPages } from './output.ts';
import { formatCount, type SizeResult, sizeSection } from './report.ts';
import { measureRounds } from './rounds.ts';
import { runAttack, runFaults } from './run-tests.ts';
import { withMeasured } from './summary.ts';

const line = command({
  name: 'bench',
  about: [
    'Measures builds of this program and of its peers on the same notes, and prints tables. Nothing else should run on the machine meanwhile, and nothing else may build this project.',
  ],
  options: {
    notes: { value: 'N,N…', default: '1000', what: 'Sizes of the archive.' },
    runs: {
      value: 'N',
      range: [1, 100],
      default: 3,
      what: 'How often to measure: the tables have medians.',
    },
    only: {
      value: 'NAME,…',
      default: engineNames.join(),
      what: 'Measure these. Hugo runs where it is installed; npm installs the others into the work folder.',
    },
    dir: {
      value: 'FOLDER',
      what: 'Work here, on the disk that is to be measured, and leave it for the next time. Without it, work in a temporary folder, which is removed.',
    },
    limit: {
      value: 'SECONDS',
      range: [1, 86_400],
      default: 3600,
      what: 'How long one build may take.',
    },
    write: { what: 'Also write the tables and their summary to docs/performance.md.' },
    summarize: {
      what: 'Measure nothing: write the summary in docs/performance.md anew from the tables there.',
    },
    faults: {
      value: 'N',
      range: [1, 100_000],
      what: 'Measure nothing: build after N random sequences of changes and mishaps, each against a clean build, then run the faults with 100,000 notes.',
    },
    attack: {
      value: 'N',
      range: [1, 100_000],
      what: 'Measure nothing: check and build N hostile notes, firms, pages and mutations of real notes, kill builds and spoil caches, read each output with real parsers, then render five times as many generated bodies within bounds of time and memory.',
    },
    seed: {
      value: 'N',
      range: [0, 2 ** 31 - 1],
      what: 'What --faults and --attack are made from: the same number repeats a run. Without it, each run is different.',
    },
  },
});

const document = join(root, 'docs/performance.md');

const { options } = readLine(line);
if (options.summarize) {
  await writeMeasured();
  process.exit();
}
const { faults, attack, seed = Math.floor(Math.random() * 2 ** 31) } = options;
if (faults !== undefined || attack !== undefined) {
  say(`seed ${seed}`);
  const codes = [faults && runFaults(faults, seed), attack && runAttack(attack, seed)];
  process.exit(codes.some(Boolean) ? 1 : 0);
}
const sizes = options.notes.split(',').map(sizeOf);
const { runs, limit } = options;
const names = options.only.split(',').map(engineOf);

const folder = options.dir
  ? resolve(options.dir)
  : await mkdtemp(join(tmpdir(), 'ratings-digest-bench-'));
await mkdir(folder, { recursive: true });
const machine = describeMachine(folder);
say(`working in ${folder}, on ${machine}`);
if (process.platform !== 'linux') say('peak memory is measured on Linux alone: it is left out.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const goneDir = join(folder, 'gone');
process.on('exit', () => {
  rmSync(options.dir ? goneDir : folder, { recursive: true, force: true });
});

const engines = await prepareEngines(names, folder, say);
for (const size of sizes) {
  const section = sizeSection(await measureSize(size, engines));
  process.stdout.write(`\n${section}\n`);
  if (options.write) await writeMeasured(size, section);
}

async function measureSize(notes: number, engines: readonly Engine[]): Promise<SizeResult> {
  say(`making ${formatCount(notes)} notes`);
  const archive = await writeBenchArchive(join(folder, `archive-${notes}`), notes);
  const logDir = join(folder, `logs-${notes}`);
  const builds = await measureRounds({ engines, archive, runs, logDir, goneDir, limit, say });
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
  const place = join(folder, 'ours');
  for (let round = 1; round <= runs; round += 1) {
    say(`${round}/${runs} check and dev`);
    result.checks.push(await measureCheck(place, logDir, limit));
    result.devs.push(await measureDev(place, archive, limit));
  }
  return { ...result, weights };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 20) return size;
  return misuse(line, `Unexpected \`${text}\` as --notes, expected whole numbers from 20.`);
}

function engineOf(text: string): EngineName {
  return (
    engineNames.find((name) => name === text) ??
    misuse(line, `There is no engine ${text}: ${engineNames.join(', ')}.`)
  );
}

async function writeMeasured(size = 0, section?: string): Promise<void> {
  const text = await readFile(document, 'utf8').catch(() => '# Performance\n');
  await writeFile(document, withMeasured(text, size, section));
}
