import { extent, median } from 'd3-array';
import type { EngineName } from './engines/engine.ts';
import {
  formatCount,
  formatKilobytes,
  formatMegabytes,
  formatRatio,
  formatSeconds,
  none,
  tableOf,
} from './figures.ts';
import type { Machine } from './machine.ts';
import type { CheckRun } from './measure-check.ts';
import type { DevRun } from './measure-dev.ts';
import type { PageWeight } from './page-weights.ts';
import { type Build, type StepName, stepNames } from './rounds.ts';

/** All that was measured at one size. */
export interface SizeResult {
  notes: number;
  tickers: number;
  meanBytes: number;
  runs: number;
  /** As `2026-02-27`. */
  date: string;
  machine: Machine;
  engines: readonly { name: EngineName; title: string; version: string }[];
  builds: readonly Build[];
  /** None, where this program was not measured. */
  checks: readonly CheckRun[];
  devs: readonly DevRun[];
  weights: readonly PageWeight[];
}

const stepTitles: Record<StepName, string> = {
  cold: 'Cold build',
  unchanged: 'Nothing changed',
  added: 'One note added',
  edited: 'One note edited',
  deleted: 'One note deleted',
};

/** Returns what was measured at one size as Markdown, from a heading of the second level on. */
export function sizeSection(result: SizeResult): string {
  return [
    `## ${formatCount(result.notes)} notes`,
    circumstances(result),
    ...failures(result),
    ...measures.map(({ title, of, format }) => `### ${title}\n\n${builds(result, of, format)}`),
    `### What is written\n\n${outputs(result)}`,
    ...own(result),
  ].join('\n\n');
}

function circumstances(result: SizeResult): string {
  const { machine, engines, notes, tickers, meanBytes, runs, date } = result;
  const widest = Math.max(
    0,
    ...engines.flatMap(({ name }) =>
      stepNames.map((step) => spread(valuesOf(result, name, step, (build) => build.seconds)) ?? 0),
    ),
  );
  const noise =
    runs > 1
      ? ` Between the runs of one build, seconds differ by up to ${Math.round(widest * 100)} % of the median.`
      : '';
  return [
    `- ${date}: ${machine.cpu}, ${machine.cores} cores, ${Math.round(machine.memoryBytes / 2 ** 30)} GB memory, ${machine.system}, ${machine.disk}; Node ${machine.node}.`,
    `- ${engines.map(({ version }) => version).join(', ')}.`,
    `- ${formatCount(notes)} notes of ${formatKilobytes(meanBytes)} KB on ${formatCount(tickers)} tickers; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.${noise}`,
  ].join('\n');
}

function failures({ builds, engines }: SizeResult): string[] {
  return builds.flatMap(({ engine, step, failure }) => {
    const title = engines.find(({ name }) => name === engine)?.title;
    return failure ? [`${title} failed (${stepTitles[step].toLowerCase()}): ${failure}.`] : [];
  });
}

const measures: readonly {
  title: string;
  of: (build: Build) => number | undefined;
  format: (value: number | undefined) => string;
}[] = [
  { title: 'Seconds', of: (build) => build.seconds, format: formatSeconds },
  { title: 'CPU seconds', of: (build) => build.cpuSeconds, format: formatSeconds },
  { title: 'Peak memory, MB', of: (build) => build.peakBytes, format: formatMegabytes },
];

/** One measure of all builds: an engine a column, and how many times each peer's figure ours is. */
function builds(
  result: SizeResult,
  of: (build: Build) => number | undefined,
  format: (value: number | undefined) => string,
): string {
  const { engines } = result;
  const hasOurs = engines.some(({ name }) => name === 'ours');
  const peers = hasOurs ? engines.filter(({ name }) => name !== 'ours') : [];
  const heads = [...engines.map(({ title }) => title), ...peers.map(({ title }) => `÷ ${title}`)];
  const rows = stepNames.map((step) => {
    const value = (name: EngineName) => median(valuesOf(result, name, step, of));
    return [
      stepTitles[step],
      ...engines.map(({ name }) => format(value(name))),
      ...peers.map(({ name }) => formatRatio(ratio(value('ours'), value(name)))),
    ];
  });
  return tableOf(['', ...heads], rows);
}

function outputs(result: SizeResult): string {
  const value = (name: EngineName, step: StepName, of: (build: Build) => number | undefined) =>
    median(valuesOf(result, name, step, of));
  const row = (
    title: string,
    step: StepName,
    of: (build: Build) => number | undefined,
    format = formatCount,
  ) => [title, ...result.engines.map(({ name }) => format(value(name, step, of)))];
  return tableOf(
    ['', ...result.engines.map(({ title }) => title)],
    [
      row('Pages', 'cold', ({ output }) => output?.pages),
      row('Files', 'cold', ({ output }) => output?.files),
      row('MB', 'cold', ({ output }) => output?.bytes, formatMegabytes),
      ...stepNames
        .filter((step) => step !== 'cold')
        .map((step) =>
          row(`${stepTitles[step]}: files written`, step, ({ output }) => output?.written),
        ),
    ],
  );
}

/** What only this program was measured by. */
function own({ checks, devs, weights }: SizeResult): string[] {
  const parts: string[] = [];
  if (checks.length > 0) {
    const row = (title: string, which: keyof CheckRun) => {
      const runs = checks.map((check) => check[which]);
      const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
      return [
        title,
        formatSeconds(median(runs.map(({ seconds }) => seconds))),
        formatSeconds(median(runs.map(({ cpuSeconds }) => cpuSeconds))),
        formatMegabytes(median(peaks)),
      ];
    };
    const rows = [row('Nothing remembered', 'cold'), row('Nothing changed', 'warm')];
    const heads = ['`npm run check`', 'Seconds', 'CPU seconds', 'Peak memory, MB'];
    parts.push(`### Checking\n\n${tableOf(heads, rows)}`);
  }
  if (devs.length > 0) {
    const row = (title: string, of: (dev: DevRun) => number) => [
      title,
      formatSeconds(median(devs.map(of))),
    ];
    const peak = median(devs.flatMap(({ peakBytes }) => peakBytes ?? []));
    const rows = [
      row('First start, to the home page', (dev) => dev.firstStart),
      row('Next start, to the home page', (dev) => dev.nextStart),
      row('A saved note, to its page', (dev) => dev.edit),
    ];
    const heads = ['`npm run dev`', 'Seconds'];
    const memory = peak === undefined ? '' : `\n\nPeak memory: ${formatMegabytes(peak)} MB.`;
    parts.push(`### Writing\n\n${tableOf(heads, rows)}${memory}`);
  }
  if (weights.length > 0) {
    const rows = weights.map(({ title, html, css }) => [
      title,
      ...[html, css, html + css].map((bytes) => (bytes > 0 ? formatKilobytes(bytes) : none)),
    ]);
    const heads = ['Compressed, KB', 'HTML', 'CSS', 'Both'];
    parts.push(`### Weight of pages\n\n${tableOf(heads, rows)}`);
  }
  return parts;
}

function valuesOf(
  { builds }: SizeResult,
  engine: EngineName,
  step: StepName,
  of: (build: Build) => number | undefined,
): number[] {
  return builds
    .filter((build) => build.engine === engine && build.step === step && !build.failure)
    .flatMap((build) => of(build) ?? []);
}

/** Returns by how much values differ: the largest less the smallest, as a part of the median. */
function spread(values: readonly number[]): number | undefined {
  const [least, most] = extent(values);
  const middle = median(values);
  return least === undefined || most === undefined || !middle ? undefined : (most - least) / middle;
}

/** Returns how many times the one is the other; undefined where one of them is not known. */
function ratio(ours: number | undefined, theirs: number | undefined): number | undefined {
  return ours === undefined || !theirs ? undefined : ours / theirs;
}
