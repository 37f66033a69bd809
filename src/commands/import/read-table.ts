import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text as wholeText } from 'node:stream/consumers';
import Papa from 'papaparse';
import { rowLists } from '../../import/row-lists.ts';
import { type RawRow, type Vendor, vendorOf } from '../../import/vendors.ts';
import { attempt } from '../../notes/terms/attempt.ts';

/** A row of a file, and its place: its line, or its number in a JSON list. */
export interface PlacedRow {
  row: RawRow;
  line: number;
  /** What stands between the cells of its table, if that is CSV. */
  separator?: string;
  /** The cells of a row that does not fit the header, which no column has. It makes no note. */
  beyond?: { cells: readonly string[]; reason: string };
}

/** Says, as what follows the file's name in a sentence, why no row of a file can be trusted. */
export class UnreadableTable extends Error {}

/**
 * Returns the rows of a CSV file, of JSON Lines, or of a JSON file with a list of rows somewhere in it.
 * CSV and JSON Lines are streamed.
 *
 * @throws {UnreadableTable}
 */
export async function* readTable(
  file: string,
  mapped: Vendor | undefined,
): AsyncGenerator<PlacedRow> {
  const start = await startOf(file);
  // A workbook, a picture, or UTF-16 without its mark.
  if (start.includes('\0')) throw new UnreadableTable('is no text: save the table as CSV in UTF-8');
  if (!/^[[{]/.test(start)) yield* readCsv(file, separatorOf(start));
  else if (isLines(start)) yield* readLines(file);
  else {
    const isKnown = (row: RawRow) =>
      mapped ? mapped.has.every((name) => name in row) : vendorOf(Object.keys(row)) !== undefined;
    const value = parseJson(await wholeText(textOf(file)));
    const known = rowLists(value, isKnown);
    if (known.length > 1) {
      const help = 'put each into a file of its own';
      throw new UnreadableTable(`holds ${known.length} lists of rows: ${help}`);
    }
    // Any other list is read so that its columns can be told.
    const [rows = []] = known.length > 0 ? known : rowLists(value, () => true);
    for (const [index, row] of rows.entries()) yield { row, line: index + 1 };
  }
}

/**
 * Returns the text of a file with one kind of line ends, and without its byte order mark, which tells UTF-16 from
 * UTF-8.
 */
function textOf(file: string): Readable {
  return Readable.from(decoded(file));
}

async function* decoded(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held = '';
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer; // no encoding is set
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    decoder ??= new TextDecoder(encoding, { fatal: true });
    const text = held + decodedBy(decoder, bytes);
    // Its line feed may be in the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (decoder) yield held.replace('\r', '\n') + decodedBy(decoder);
}

function decodedBy(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    const help = 'save it once more in that encoding (in Excel, as “CSV UTF-8”)';
    throw new UnreadableTable(`has letters that are not in UTF-8: ${help}`);
  }
}

async function startOf(file: string): Promise<string> {
  for await (const chunk of decoded(file)) return chunk.trimStart();
  return '';
}

/** In JSON Lines, the first line is a whole object. */
function isLines(start: string): boolean {
  const [first = '', second = ''] = start.split('\n');
  if (!first.startsWith('{') || !second.startsWith('{')) return false;
  return attempt(() => JSON.parse(first)) !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [place = ''] = /line \d+ column \d+/.exec(String(error)) ?? [];
    throw new UnreadableTable(`is not JSON${place && `: see ${place.replace(' c', ', c')}`}`);
  }
}

async function* readLines(file: string): AsyncGenerator<PlacedRow> {
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    if (text.trim() !== '') yield { row: rowOf(text), line };
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of decoded(file)) {
    const [first = '', ...others] = chunk.split('\n');
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  yield rest;
}

/** A line that is not JSON is a row without fields. It is rejected as it is, and the rest is read. */
function rowOf(text: string): RawRow {
  const value: unknown = attempt(() => JSON.parse(text));
  return typeof value === 'object' && value !== null ? { ...value } : { text };
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

async function* readCsv(file: string, separator: string): AsyncGenerator<PlacedRow> {
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
  Papa.parse<string[]>(textOf(file), {
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
