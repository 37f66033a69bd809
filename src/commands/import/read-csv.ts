import Papa from 'papaparse';
import { chunksOf } from './file-text.ts';
import { type PlacedRow, UnreadableTable } from './table.ts';

/**
 * Returns the rows of a CSV file.
 *
 * @throws {UnreadableTable}
 */
export async function* readCsv(file: string, separator: string): AsyncGenerator<PlacedRow> {
  let header: Header | undefined;
  let line = 1;
  for await (const { data, errors, isUnended } of csvRows(file, separator)) {
    const at = line;
    if (errors.length > 0) throw new UnreadableTable(quoteProblem(data, errors, at));
    line += 1 + breaksIn(data);
    if (data.every(isBlank)) continue;
    if (header) {
      const own = data.slice(header.offset);
      if (isUnended && own.length < header.columns.length)
        throw new UnreadableTable(
          `ends in the row of line ${at}, which has ${own.length} cells, the header ${header.columns.length}: if the file was cut off, get the whole file; if not, put a line break after the row`,
        );
      yield { ...placed(own, header, separator), line: at };
    } else if (!separatorLine.test(data.join(separator))) header = headerOf(data);
  }
}

const separators = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
]);

/** Programs that write for Excel put this line above a table, and Excel obeys it. */
const separatorLine = /^"?sep=([,;\t|])"?$/i;

/**
 * Returns the separator of a CSV file. Column names without quotes hold none, so the most common one in
 * their line is the file's.
 *
 * @param start the first of the file, with its header
 */
export function separatorOf(start: string): string {
  const [, said] = separatorLine.exec(start.split('\n')[0] ?? '') ?? [];
  if (said) return said;
  const [head = ''] = start.replace(/"[^"]*"/g, '').split('\n');
  const count = (mark: string) => head.split(mark).length;
  return [...separators.keys()].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Returns the rows of a CSV file. Only its last one can be unended: no line break follows it. */
async function* csvRows(
  file: string,
  delimiter: string,
): AsyncGenerator<Papa.ParseStepResult<string[]> & { isUnended?: boolean }> {
  let text = '';
  let enough = 0;
  for await (const chunk of chunksOf(file)) {
    text += chunk;
    if (text.length < enough) continue;
    const rows = rowsIn(text, delimiter);
    text = text.slice(rows.at(-2)?.meta.cursor ?? 0);
    yield* rows.slice(0, -1);
    // An unended row is read again from its start. Twice as much text each time keeps that linear.
    enough = 2 * text.length;
  }
  const rows = rowsIn(text, delimiter);
  yield* rows.map((row, at) => ({ ...row, isUnended: at === rows.length - 1 }));
}

/** Papa's own stream of rows would read an unended one again with each chunk. */
function rowsIn(text: string, delimiter: string): Papa.ParseStepResult<string[]>[] {
  const rows: Papa.ParseStepResult<string[]>[] = [];
  Papa.parse<string[]>(text, { delimiter, newline: '\n', step: (row) => rows.push(row) });
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
  own: readonly string[],
  { columns, width }: Header,
  separator: string,
): Pick<PlacedRow, 'row' | 'beyond'> {
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
