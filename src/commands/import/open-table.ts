import { asRow, rowLists } from '../../import/row-lists.ts';
import { type RawRow, type Vendor, vendorOf } from '../../import/vendors.ts';
import { attempt } from '../../notes/terms/attempt.ts';
import { textOf } from './file-text.ts';
import { readCsv, separatorOf } from './read-csv.ts';
import { type Table, UnreadableTable } from './table.ts';

/** As much of a file as tells its kind. */
const startLength = 65_536;

/**
 * Returns the table in a CSV file, in JSON Lines, or in a JSON file with a list of rows somewhere in it.
 *
 * @throws {UnreadableTable}
 */
export function openTable(file: string, mapped: Vendor | undefined): Table {
  const text = textOf(file);
  const start = text.trimStart().slice(0, startLength);
  // A workbook, a picture, or UTF-16 without its mark.
  if (start.includes('\0')) throw new UnreadableTable('is no text: save the table as CSV in UTF-8');
  if (!/^[[{]/.test(start)) {
    const separator = separatorOf(start);
    return { separator, rows: [...readCsv(text, separator)] };
  }
  return { rows: isLines(start) ? rowsOfLines(text) : rowsOfJson(text, mapped) };
}

/** In JSON Lines, the first line is a whole object. */
function isLines(start: string): boolean {
  const [first = '', second = ''] = start.split('\n');
  if (!first.startsWith('{') || !second.startsWith('{')) return false;
  return attempt(() => JSON.parse(first)) !== undefined;
}

function rowsOfLines(text: string): Table['rows'] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    return { row: asRow(attempt(() => JSON.parse(line)) ?? line), line: at + 1 };
  });
}

function rowsOfJson(text: string, mapped: Vendor | undefined): Table['rows'] {
  const isKnown = (row: RawRow) =>
    mapped ? mapped.has.every((name) => name in row) : vendorOf(Object.keys(row)) !== undefined;
  const value = parseJson(text);
  const known = rowLists(value, isKnown);
  if (known.length > 1) {
    const help = 'put each into a file of its own';
    throw new UnreadableTable(`holds ${known.length} lists of rows: ${help}`);
  }
  // Any other list is read so that its columns can be told.
  const [list = []] = known.length > 0 ? known : rowLists(value, () => true);
  return list.map((row, at) => ({ row, line: at + 1 }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [place = ''] = /line \d+ column \d+/.exec(String(error)) ?? [];
    throw new UnreadableTable(`is not JSON${place && `: see ${place.replace(' c', ', c')}`}`);
  }
}
