import Papa from 'papaparse';
import { type PlacedRow, UnreadableTable } from './table.ts';

/**
 * Returns the rows of a CSV file.
 *
 * @throws {UnreadableTable}
 */
export function* readCsv(text: string, separator: string): Generator<PlacedRow> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  const misquoted = errors.filter(({ row }) => row === errors[0]?.row);
  let header: Header | undefined;
  let line = 1;
  for (const [index, cells] of data.entries()) {
    const at = line;
    if (index === misquoted[0]?.row) throw new UnreadableTable(quoteProblem(cells, misquoted, at));
    line += 1 + breaksIn(cells);
    if (cells.every(isBlank)) continue;
    if (header) {
      const own = cells.slice(header.offset);
      // No line break follows the last row.
      if (index === data.length - 1 && own.length < header.columns.length)
        throw new UnreadableTable(
          `ends in the row of line ${at}, which has ${own.length} cells, the header ${header.columns.length}: if the file was cut off, get the whole file; if not, put a line break after the row`,
        );
      yield { ...placed(own, header, separator), line: at };
    } else if (!separatorLine.test(cells.join(separator))) header = headerOf(cells);
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
