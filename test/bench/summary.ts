import { formatCount, none, tableOf } from './report.ts';

/** The most that a figure should be, by the number of notes, the build and the column of the summary. */
const goals: Readonly<Record<string, number>> = {
  '1000 Cold build: Time ÷ Astro': 0.9,
  '1000 Cold build: Memory ÷ Astro': 0.6,
  '1000 One note added: Time ÷ Hugo': 0.7,
  '1000 Nothing changed: Time ÷ Hugo': 0.5,
  '10000 Cold build: Time ÷ Hugo': 1.8,
  '10000 Cold build: Time ÷ Astro': 0.7,
  '10000 Cold build: Memory ÷ Hugo': 0.8,
  '10000 One note added: Time ÷ Hugo': 0.25,
  '10000 Nothing changed: Time ÷ Hugo': 0.2,
  '100000 Cold build: Time ÷ Hugo': 1,
  '100000 Cold build: Memory ÷ Hugo': 0.25,
  '100000 Cold build: Memory, MB': 4000,
  '100000 One note added: Time ÷ Hugo': 0.1,
  '100000 Nothing changed: Time ÷ Hugo': 0.1,
};

const builds = ['Cold build', 'One note added', 'Nothing changed'];

/** The columns of the summary, and where a size's section has their figures. */
const columns = [
  { title: 'Time ÷ Hugo', table: 'Seconds', head: '÷ Hugo' },
  { title: 'Time ÷ Astro', table: 'Seconds', head: '÷ Astro' },
  { title: 'Memory ÷ Hugo', table: 'Peak memory, MB', head: '÷ Hugo' },
  { title: 'Memory ÷ Astro', table: 'Peak memory, MB', head: '÷ Astro' },
  { title: 'Memory, MB', table: 'Peak memory, MB', head: 'Ratings Digest' },
] as const;

interface Figure {
  notes: number;
  build: string;
  column: string;
  /** As the section has it. */
  text: string;
  value: number;
  goal: number | undefined;
}

/**
 * Puts what was measured at one size into a document, in place of what was there, and the summary of all
 * sizes below the document's heading. A size that is new goes behind all others.
 *
 * @param section undefined to make the summary anew alone
 */
export function withMeasured(text: string, notes: number, section: string | undefined): string {
  const measured =
    section === undefined
      ? text
      : withBlock(text, String(notes), section, (block) => `${text.trimEnd()}\n\n${block}\n`);
  return withBlock(measured, 'summary', summaryOf(measured), (block) =>
    measured.replace(/^# .*\n/, (heading) => `${heading}\n${block}\n`),
  );
}

function withBlock(
  text: string,
  name: string,
  content: string,
  added: (block: string) => string,
): string {
  const [start, end] = [`<!-- bench ${name}:start -->`, `<!-- bench ${name}:end -->`];
  const block = `${start}\n\n${content}\n\n${end}`;
  const from = text.indexOf(start);
  if (from < 0) return added(block);
  const to = text.indexOf(end, from);
  if (to < 0) throw new Error(`The marker ${end} is missing.`);
  return text.slice(0, from) + block + text.slice(to + end.length);
}

/**
 * Returns the ratios of a document's sections beside their goals, as a table and a chart. They are read from
 * the sections, so that the summary covers sizes that were measured in different runs and never contradicts
 * what stands below it.
 */
function summaryOf(text: string): string {
  const sections = [
    ...text.matchAll(/<!-- bench (\d+):start -->([\s\S]*?)<!-- bench \1:end -->/g),
  ].map(([, notes, section = '']) => ({ notes: Number(notes), section }));
  const figures = sections
    .sort((a, b) => a.notes - b.notes)
    .map(({ notes, section }) => figuresOf(notes, section))
    // Where this program was not measured, there is nothing to compare.
    .filter((found) => found.some(({ value }) => !Number.isNaN(value)))
    .flat();
  const rows = Map.groupBy(figures, ({ notes, build }) => `${formatCount(notes)}, ${build}`);
  const table = tableOf(
    ['Notes, build', ...columns.map(({ title }) => title)],
    [...rows].map(([row, cells]) => [row, ...cells.map(withGoal)]),
  );
  const key =
    "This program's time and peak memory as multiples of Hugo's and stock Astro's, from the tables below. Each ≤ is a goal: ✓ means reached, ✗ missed, judged by the rounded figure.";
  return [key, table, ...chart(figures)].join('\n\n');
}

function figuresOf(notes: number, section: string): Figure[] {
  return builds.flatMap((build) =>
    columns.map(({ title: column, table, head }) => {
      const text = cellOf(section, table, build, head) ?? none;
      const value = Number(text.replaceAll(',', ''));
      return { notes, build, column, text, value, goal: goals[`${notes} ${build}: ${column}`] };
    }),
  );
}

/** Returns a cell of a section's table, by the table's heading, its row and its column. */
function cellOf(section: string, table: string, row: string, head: string): string | undefined {
  const lines = section.split(`### ${table}\n`)[1]?.split('###')[0]?.split('\n') ?? [];
  const [heads = [], ...cells] = lines
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const at = heads.indexOf(head);
  return at < 0 ? undefined : cells.find(([, name]) => name === row)?.[at];
}

function withGoal({ text, value, goal }: Figure): string {
  if (goal === undefined) return text;
  const mark = Number.isNaN(value) ? '' : ` ${value <= goal ? '✓' : '✗'}`;
  return `${text}${mark} ≤ ${formatCount(goal)}`;
}

/** A chart of the times beside their goals, as GitHub draws it; none where nothing was compared with Hugo. */
function chart(figures: readonly Figure[]): string[] {
  const shown = figures.filter(
    ({ column, value, goal }) =>
      column === 'Time ÷ Hugo' && goal !== undefined && !Number.isNaN(value),
  );
  if (shown.length === 0) return [];
  const names = shown.map(({ notes, build }) => `"${notes / 1000}k ${shortNames[build]}"`);
  const lines = [
    'xychart-beta',
    '  title "Time as a multiple of Hugo\'s (bars) and the goal (line)"',
    `  x-axis [${names.join(', ')}]`,
    `  y-axis "÷ Hugo" 0 --> ${Math.max(...shown.flatMap(({ value, goal = 0 }) => [value, goal]))}`,
    `  bar [${shown.map(({ value }) => value).join(', ')}]`,
    `  line [${shown.map(({ goal }) => goal).join(', ')}]`,
  ];
  return [`\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``];
}

const shortNames: Readonly<Record<string, string>> = {
  'Cold build': 'cold',
  'One note added': 'added',
  'Nothing changed': 'same',
};
