import type { RawRow } from '../../import/vendors.ts';

/** A row of a file, and its place: its line, or its number in a JSON list. */
export interface PlacedRow {
  row: RawRow;
  line: number;
  /** The cells of a row that does not fit the header, which no column has. It makes no note. */
  beyond?: { cells: readonly string[]; reason: string };
}

/** The table in a file. */
export interface Table {
  /** What stands between its cells, if it is CSV. */
  separator?: string;
  rows: readonly PlacedRow[];
}

/** Says, as what follows the file's name in a sentence, why no row of a file can be trusted. */
export class UnreadableTable extends Error {}
