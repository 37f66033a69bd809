import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { chunksOf } from './file-text.ts';
import { type PlacedRow, UnreadableTable } from './placed-row.ts';

/**
 * Returns the rows of a CSV file, whatever its separator is.
 *
 * @param start the first of the file, with its header
 * @throws {UnreadableTable}
 */
export async function* readCsv(file: string, start: string): AsyncGenerator<PlacedRow> {
  const separator = separatorOf(start);
  let header: Header | undefined;
  let line = 1;
  for await (const { data, errors } of csvRows(file, separator)) {
    const at = line;
    if (errors.length > 0) throw new UnreadableTable(quoteProblem(data, errors, at));
    line += 1 + breaksIn(data);
    if (data.every(isBlank)) continue;
    if (header) yield { ...placed(data, header, separator), line: at, separator };
    else header = headerOf(data);
  }
}

const separators = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
]);

/** Column names without quotes hold no separators, so the most common one in their line is the file's. */
function separatorOf(start: string): string {
  const [head = ''] = start.replace(/"[^"]*"/g, '').split('\n');
  const count = (mark: string) => head.split(mark).length;
  return [...separators.keys()].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Returns the rows of a CSV file. Papa's own stream of rows leaves out what is wrong with them. */
function csvRows(file: string, delimiter: string): AsyncIterable<Papa.ParseStepResult<string[]>> {
  let paused: Papa.Parser | undefined;
  const rows = new Readable({
    objectMode: true,
    highWaterMark: 1000,
    read: () => {
      const parser = paused;
      paused = undefined;
      parser?.resume();
    },
  });
  Papa.parse<string[]>(Readable.from(chunksOf(file)), {
    delimiter,
    newline: '\n',
    step: (row, parser) => {
      if (rows.push(row)) return;
      paused = parser;
      parser.pause();
    },
    complete: () => rows.push(null),
    error: (error) => rows.destroy(error),
  });
  return rows;
}

function quoteProblem(cells: string[], errors: Papa.ParseError[], line: number): string {
  // Only the last cell of a file can stay open.
  return errors.some(({ code }) => code === 'MissingQuotes')
    ? `cannot be read: the quote that opens in line ${line + breaksIn(cells.slice(0, -1))} is never closed`
    : `cannot be read: in the row of line ${line}, a quote within a cell is not doubled, or the quote before a cell is never closed`;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

const isBlank = (cell: string) => cell.trim() === '';

/** The columns that a table of rejected rows has before those of the table that they are from. */
export const ownColumns = ['line', 'reason'] as const;

interface Header {
  /** Up to the last column that has a name. */
  columns: readonly string[];
  /** How many cells a row may have, those of columns without a name too. */
  width: number;
  /** How many cells stand before them. */
  offset: number;
}

function headerOf(cells: readonly string[]): Header {
  const all = cells.map((cell) => cell.trim());
  const offset = ownColumns.every((name, at) => all[at] === name) ? ownColumns.length : 0;
  const names = all.slice(offset);
  const repeated = names.find((name, at) => name && names.indexOf(name) < at);
  if (repeated !== undefined)
    throw new UnreadableTable(`has two columns named ${repeated}: rename or remove one`);
  const named = names.slice(0, names.findLastIndex(Boolean) + 1);
  return {
    columns: named.map((name, at) => name || `column ${at + 1}`),
    width: names.length,
    offset,
  };
}

/** Returns a row by the names of its columns, and what stands beyond them. */
function placed(
  cells: readonly string[],
  { columns, width, offset }: Header,
  separator: string,
): Pick<PlacedRow, 'row' | 'beyond'> {
  const own = cells.slice(offset);
  const row = Object.fromEntries(columns.map((name, at) => [name, own[at] ?? '']));
  // Even an empty cell too many has moved the others: `1,200,` stood for a target and an empty cell.
  const [has, may] =
    own.length > width
      ? [own.length, width]
      : [own.findLastIndex((cell) => !isBlank(cell)) + 1, columns.length];
  if (has <= may) return { row };
  const reason = `it has ${has} cells, the header ${may}: put quotes around a cell that holds a ${separators.get(separator)}`;
  return { row, beyond: { cells: own.slice(columns.length), reason } };
}
