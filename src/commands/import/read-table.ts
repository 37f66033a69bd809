import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import { findRows } from '../../import/find-rows.ts';
import { type RawRow, type Vendor, vendorOf } from '../../import/vendors.ts';
import { attempt } from '../../notes/terms/attempt.ts';

/** A row of a file, and its place: its line, or its number in a JSON list. */
interface PlacedRow {
  row: RawRow;
  line: number;
}

/**
 * Returns the rows of a CSV file, of JSON Lines, or of a JSON file with a list of rows somewhere in it.
 * CSV and JSON Lines are streamed.
 */
export async function* readTable(
  file: string,
  mapped: Vendor | undefined,
): AsyncGenerator<PlacedRow> {
  const start = await startOf(file);
  if (!/^[[{]/.test(start)) yield* readCsv(file, delimiterOf(start));
  else if (isLines(start)) yield* readLines(file);
  else {
    const known = (row: RawRow) =>
      (mapped ? mapped.has : undefined)?.every((name) => name in row) ??
      vendorOf(Object.keys(row)) !== undefined;
    const rows = findRows(JSON.parse(await readFile(file, 'utf8')), known) ?? [];
    for (const [index, row] of rows.entries()) yield { row, line: index + 1 };
  }
}

async function startOf(file: string): Promise<string> {
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: 65_535 })) {
    return String(chunk)
      .replace(/^\uFEFF/, '')
      .trimStart();
  }
  return '';
}

/** In JSON Lines, the first line is a whole object. */
function isLines(start: string): boolean {
  const [first = '', second = ''] = start.split('\n');
  if (!first.startsWith('{') || !second.startsWith('{')) return false;
  return attempt(() => JSON.parse(first)) !== undefined;
}

async function* readLines(file: string): AsyncGenerator<PlacedRow> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    line += 1;
    if (text.trim() !== '') yield { row: rowOf(text), line };
  }
}

/** A line that is not JSON is a row without fields. It is rejected as it is, and the rest is read. */
function rowOf(text: string): RawRow {
  const value: unknown = attempt(() => JSON.parse(text));
  return typeof value === 'object' && value !== null ? { ...value } : { text };
}

/** Column names hold no separators, so the most common one in their line is the file's. */
function delimiterOf(start: string): string {
  const [head = ''] = start.split(/[\r\n]/);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function* readCsv(file: string, delimiter: string): AsyncGenerator<PlacedRow> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: false, delimiter });
  const cells: AsyncIterable<string[]> = createReadStream(file, 'utf8').pipe(parser);
  let names: string[] | undefined;
  let line = 1;
  for await (const row of cells) {
    const at = line;
    line += 1;
    for (const cell of row) if (/[\r\n]/.test(cell)) line += cell.split(/\r\n|\n|\r/).length - 1;
    if (row.every((cell) => cell.trim() === '')) continue;
    if (!names) names = row.map((name) => name.replace(/^\uFEFF/, '').trim());
    else
      yield {
        row: Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])),
        line: at,
      };
  }
}
