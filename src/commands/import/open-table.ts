import { asRow, rowLists } from '../../import/row-lists.ts';
import { type RawRow, type Vendor, vendorOf } from '../../import/vendors.ts';
import { attempt } from '../../notes/terms/attempt.ts';
import { chunksOf, linesOf } from './file-text.ts';
import { readCsv, separatorOf } from './read-csv.ts';
import { type PlacedRow, type Table, UnreadableTable } from './table.ts';

/**
 * Returns the table in a CSV file, in JSON Lines, or in a JSON file with a list of rows somewhere in it.
 * CSV and JSON Lines are streamed.
 *
 * @throws {UnreadableTable}
 */
export async function openTable(file: string, mapped: Vendor | undefined): Promise<Table> {
  const start = await startOf(file);
  // A workbook, a picture, or UTF-16 without its mark.
  if (start.includes('\0')) throw new UnreadableTable('is no text: save the table as CSV in UTF-8');
  if (!/^[[{]/.test(start)) {
    const separator = separatorOf(start);
    return { separator, rows: () => readCsv(file, separator) };
  }
  if (isLines(start)) return { rows: () => readLines(file) };
  const isKnown = (row: RawRow) =>
    mapped ? mapped.has.every((name) => name in row) : vendorOf(Object.keys(row)) !== undefined;
  const value = parseJson((await Array.fromAsync(chunksOf(file))).join(''));
  const known = rowLists(value, isKnown);
  if (known.length > 1) {
    const help = 'put each into a file of its own';
    throw new UnreadableTable(`holds ${known.length} lists of rows: ${help}`);
  }
  // Any other list is read so that its columns can be told.
  const [list = []] = known.length > 0 ? known : rowLists(value, () => true);
  const rows = list.map((row, at) => ({ row, line: at + 1 }));
  return { rows: () => rows };
}

async function startOf(file: string): Promise<string> {
  for await (const chunk of chunksOf(file)) return chunk.trimStart();
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
    if (text.trim() !== '') yield { row: asRow(attempt(() => JSON.parse(text)) ?? text), line };
  }
}
