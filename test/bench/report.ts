import { extent, median } from 'd3-array';
import { markdownTable } from 'markdown-table';
import type { Engine, EngineName } from './engines.ts';
import type { CheckRun, DevRun } from './measure-ours.ts';
import type { PageWeight } from './output.ts';
import { type Build, type StepName, stepNames } from './rounds.ts';
import type { Measured } from './run.ts';

/** All that was measured at one size. */
export interface SizeResult {
  notes: number;
  tickers: number;
  meanBytes: number;
  runs: number;
  /** As `2026-02-27`. */
  date: string;
  /** In words, with the disk and Node's version. */
  machine: string;
  engines: readonly Pick<Engine, 'name' | 'title' | 'version'>[];
  builds: readonly Build[];
  /** None, where this program was not measured. */
  checks: CheckRun[];
  devs: DevRun[];
  weights: readonly PageWeight[];
}

/** What a table shows where nothing was measured. */
export const none = '–';

type Format = (value: number | undefined) => string;
const orNone =
  (format: (value: number) => string): Format =>
  (value) =>
    value === undefined ? none : format(value);

/** Numbers with so many digits that mean something, and no whole digit rounded away. */
const digits = (count: number) =>
  new Intl.NumberFormat('en-US', {
    minimumSignificantDigits: count,
    maximumSignificantDigits: count,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  });
const [twoDigits, threeDigits] = [digits(2), digits(3)];

/** `0.42`, `3.1`, `99.9`, `128`. */
export const formatSeconds = orNone((seconds) =>
  (seconds < 10 ? twoDigits : threeDigits).format(seconds),
);
/** `0.083`, `0.42`, `1.3`, `12`. */
export const formatRatio = orNone((ratio) => twoDigits.format(ratio));
export const formatCount = orNone((number) => number.toLocaleString('en-US'));
const formatMegabytes = orNone((bytes) => formatCount(Math.round(bytes / 1e6)));
const formatKilobytes = orNone((bytes) => (bytes / 1000).toFixed(1));

/** Returns a table as Markdown: its first column is text, the others are figures. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = heads.map((_, column) => (column === 0 ? '' : 'r'));
  return markdownTable([[...heads], ...rows.map((row) => [...row])], { align });
}

const stepTitles: Record<StepName, string> = {
  cold: 'Cold build',
  unchanged: 'Nothing changed',
  added: 'One note added',
  edited: 'One note edited',
  deleted: 'One note deleted',
};

type Of = (build: Build) => number | undefined;

/** Returns what was measured at one size as Markdown, from a heading of the second level on. */
export function sizeSection(result: SizeResult): string {
  const { engines, builds } = result;
  const titles = engines.map(({ title }) => title);
  const value = (name: EngineName, step: StepName, of: Of) =>
    median(valuesOf(result, name, step, of));
  const isCompared = engines.some(({ name }) => name === 'ours');
  const peers = isCompared ? engines.filter(({ name }) => name !== 'ours') : [];
  /** One measure of all builds: an engine a column, and how many times each peer's figure ours is. */
  const measure = (title: string, of: Of, format: Format) => {
    const rows = stepNames.map((step) => {
      const ours = value('ours', step, of);
      const ratios = peers.map(({ name }) => ratio(ours, value(name, step, of)));
      const figures = engines.map(({ name }) => format(value(name, step, of)));
      return [stepTitles[step], ...figures, ...ratios.map(formatRatio)];
    });
    return part(title, ['', ...titles, ...peers.map((peer) => `÷ ${peer.title}`)], rows);
  };
  const written = (title: string, step: StepName, of: Of, format = formatCount) => [
    title,
    ...engines.map(({ name }) => format(value(name, step, of))),
  ];
  return [
    `## ${formatCount(result.notes)} notes`,
    circumstances(result),
    ...builds.flatMap(({ engine, step, failure }) => {
      const title = engines.find(({ name }) => name === engine)?.title;
      return failure ? [`${title} failed (${stepTitles[step].toLowerCase()}): ${failure}.`] : [];
    }),
    measure('Seconds', ({ seconds }) => seconds, formatSeconds),
    measure('CPU seconds', ({ cpuSeconds }) => cpuSeconds, formatSeconds),
    measure('Peak memory, MB', ({ peakBytes }) => peakBytes, formatMegabytes),
    part(
      'What is written',
      ['', ...titles],
      [
        written('Pages', 'cold', ({ output }) => output?.pages),
        written('Files', 'cold', ({ output }) => output?.files),
        written('MB', 'cold', ({ output }) => output?.bytes, formatMegabytes),
        ...stepNames
          .slice(1)
          .map((step) =>
            written(`${stepTitles[step]}: files written`, step, ({ output }) => output?.written),
          ),
      ],
    ),
    ...own(result),
  ].join('\n\n');
}

function part(title: string, heads: string[], rows: string[][]): string {
  return `### ${title}\n\n${tableOf(heads, rows)}`;
}

function circumstances(result: SizeResult): string {
  const { machine, engines, notes, tickers, meanBytes, runs, date } = result;
  const spreads = engines.flatMap(({ name }) =>
    stepNames.map((step) => spread(valuesOf(result, name, step, ({ seconds }) => seconds))),
  );
  const widest = Math.round(Math.max(0, ...spreads) * 100);
  const noise = ` Between the runs of one build, seconds differ by up to ${widest} % of the median.`;
  return [
    `- ${date}: ${machine}.`,
    `- ${engines.map(({ version }) => version).join(', ')}.`,
    `- ${formatCount(notes)} notes of ${formatKilobytes(meanBytes)} KB on ${formatCount(tickers)} tickers; ${runs === 1 ? 'one run.' : `medians of ${runs} runs.${noise}`}`,
  ].join('\n');
}

/** What only this program was measured by. */
function own({ checks, devs, weights }: SizeResult): string[] {
  const check = (title: string, which: keyof CheckRun) => {
    const middle = (of: (run: Measured) => number | undefined) =>
      median(checks.flatMap((run) => of(run[which]) ?? []));
    const seconds = [middle((run) => run.seconds), middle((run) => run.cpuSeconds)];
    const memory = middle((run) => run.peakBytes);
    return [title, ...seconds.map(formatSeconds), formatMegabytes(memory)];
  };
  const dev = (title: string, of: (run: DevRun) => number) => [
    title,
    formatSeconds(median(devs, of)),
  ];
  const devPeak = median(devs.flatMap(({ peakBytes }) => peakBytes ?? []));
  const weight = ({ title, html, css }: PageWeight) => [
    title,
    ...[html, css, html + css].map((bytes) => (bytes > 0 ? formatKilobytes(bytes) : none)),
  ];
  const checkRows = [check('Nothing remembered', 'cold'), check('Nothing changed', 'warm')];
  const checkHeads = ['`npm run check`', 'Seconds', 'CPU seconds', 'Peak memory, MB'];
  const devRows = [
    dev('First start, to the home page', (run) => run.firstStart),
    dev('Next start, to the home page', (run) => run.nextStart),
    dev('A saved note, to its page', (run) => run.edit),
  ];
  const weightHeads = ['Compressed, KB', 'HTML', 'CSS', 'Both'];
  return [
    ...(checks.length > 0 ? [part('Checking', checkHeads, checkRows)] : []),
    ...(devs.length > 0 ? [part('Writing', ['`npm run dev`', 'Seconds'], devRows)] : []),
    ...(devPeak === undefined ? [] : [`Peak memory: ${formatMegabytes(devPeak)} MB.`]),
    ...(weights.length > 0 ? [part('Weight of pages', weightHeads, weights.map(weight))] : []),
  ];
}

function valuesOf({ builds }: SizeResult, engine: EngineName, step: StepName, of: Of): number[] {
  return builds
    .filter((build) => build.engine === engine && build.step === step && !build.failure)
    .flatMap((build) => of(build) ?? []);
}

/** Returns by how much values differ: the largest less the smallest, as a part of the median. */
function spread(values: readonly number[]): number {
  const [least = 0, most = 0] = extent(values);
  return (most - least) / (median(values) || 1);
}

/** Returns how many times the one is the other; undefined where one of them is not known. */
function ratio(ours: number | undefined, theirs: number | undefined): number | undefined {
  return ours === undefined || !theirs ? undefined : ours / theirs;
}
