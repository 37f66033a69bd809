import Papa from 'papaparse';
import { fieldsOf } from '../notes/schema/fields.ts';
import { type RatingEntry, ratingEntrySchema } from './data-schema.ts';

const fields = fieldsOf(ratingEntrySchema);

/** Named for fields of the JSON. A part of a field has a dot before its name. */
const columns = fields
  .filter(({ path, isList, kind, facts }) => {
    if (path.includes('#')) return false;
    return isList ? facts.data?.isCounted : kind !== undefined;
  })
  .map(({ path, isList }) => {
    const top = fields.find((field) => field.path.length === 1 && field.path[0] === path[0]);
    const { column, place = 0 } = top?.facts.data ?? {};
    return { name: path.join('.'), path, isCounted: isList, place: column ?? place };
  })
  .sort((a, b) => a.place - b.place);

/** The names of the columns in order. New ones are added at the end. */
export const csvColumns: readonly string[] = columns.map(({ name }) => name);

/** Returns a cell: a figure stays a figure, and an unknown value is empty. */
function cellOf(
  entry: RatingEntry,
  { path, isCounted }: (typeof columns)[number],
): string | number | undefined {
  let value: unknown = entry;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name]; // just seen to be an object
  }
  if (isCounted) return Array.isArray(value) ? value.length : 0;
  if (typeof value === 'string') return asText(value);
  return typeof value === 'number' ? value : undefined;
}

/**
 * Returns entries as CSV (RFC 4180): a row of names, then a row for each entry. No figure is written as text, and
 * no spreadsheet runs a text as a formula.
 */
export function ratingsCsv(entries: readonly RatingEntry[]): string {
  const rows = entries.map((entry) => columns.map((column) => cellOf(entry, column)));
  const csv = Papa.unparse([[...csvColumns], ...rows], {
    newline: '\r\n',
    // Some spreadsheets cut at semicolons and tabs as well, unless a cell is quoted.
    quotes: (value: unknown) => typeof value === 'string' && /[;\t|]/.test(value),
  });
  return `${csv}\r\n`;
}

/**
 * Where a spreadsheet may see a formula: at the start of a text and, since some split cells at semicolons or
 * tabs, after one of these. The wide forms are for East Asian spreadsheets.
 */
const formula = /(^|[;\t\r\n|])(\s*)(?=[=+\-@\u2212＝＋－＠])/g;

/** Returns a text with an apostrophe before each place where a formula could begin. */
function asText(text: string): string {
  return text.replace(formula, "$1$2'");
}
